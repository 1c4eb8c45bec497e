package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.task.filter.Asker;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TaskFilterIT {

    private static final String[] TERMS = {
        "done",
        "status = in-progress",
        "status in (open, done)",
        "priority >= 3",
        "priority < 2",
        "priority in (0, 5)",
        "label = home",
        "label in (home, work)",
        "label = none",
        "assignee = me",
        "assignee != none",
        "title ~ RENT",
        "description ~ \"(50%\"",
        "due = none",
        "due < today",
        "due <= today",
        "due = today",
        "due > tomorrow",
        "due >= now",
        "due < now+2d",
        "due <= 2026-12-02T09:00",
        "due = start of week",
        "due <= end of month",
        "start <= today",
        "start > 2026-11-30T12:00",
        "start != none",
        "created < today",
        "updated >= now-1h",
        "completed = none",
        "completed >= now-1d",
        "project = HOME",
        "project = FLAT"
    };

    @Inject
    Tasks tasks;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void theStoreFindsWhatTheFilterIsTrueOf() {
        Random random = new Random(7);
        IntStream.range(0, 80).forEach(i -> as(ann).post(project + "/tasks", body(random)));
        Set<UUID> projects = Set.of(UUID.fromString(project.substring(project.lastIndexOf('/') + 1)));
        TaskQuery all = TaskQuery.parse(List.of(), null, null, null, null, null);
        List<Task> stored = tasks.page(projects, all, null, null, 100);
        List<ZoneId> zones = List.of(ZoneId.of("UTC"), ZoneId.of("Pacific/Auckland"), ZoneId.of("America/New_York"));
        Instant now = Instant.parse("2026-12-01T10:00:00Z");
        assertThat(stored).hasSize(80);
        for (int i = 0; i < 600; i++) {
            String text = i < TERMS.length ? TERMS[i] : filter(random, 3);
            Asker asker =
                    new Asker(ann, now, zones.get(i % 3), key -> Optional.of(key.equals("HOME") ? projects : Set.of()));
            Filter filter = FilterParser.parse(text, asker);
            assertThat(tasks.page(projects, all, filter, null, 100))
                    .as("%s in %s", text, asker.zone())
                    .isEqualTo(stored.stream()
                            .filter(task -> FilterOracle.matches(filter, task))
                            .toList());
        }
    }

    @Test
    void aListOfAllProjectsHasWhatTheCallerMaySeeOnly() {
        UUID bob = Given.person();
        String shared = Given.sharedProject(bob, ann, "viewer");
        String archived = Given.project(ann);
        String trashed = Given.project(ann);
        for (String own : List.of(project, archived, trashed)) {
            Given.task(ann, own, "Rent");
        }
        Given.task(bob, shared, "Rent");
        Given.task(bob, Given.project(bob), "Secret rent");
        as(ann).patch(archived, "*", "{'archived':true}");
        as(ann).delete(trashed);
        assertThat(titlesOfAll(ann, "title ~ rent")).hasSize(2);
        as(bob).delete(shared + "/members/" + ann);
        assertThat(titlesOfAll(ann, "title ~ rent")).hasSize(1);
        assertThat(titlesOfAll(Given.person(), "title ~ rent")).isEmpty();
    }

    @Test
    void todayIsAFilterOverAllProjects() {
        add(project, "Late", "2020-01-01");
        add(Given.project(ann), "Later", "2020-01-02");
        add(project, "Far", "2999-01-01");
        String done = add(project, "Done", "2020-01-01");
        as(ann).patch(done, "*", "{'done':true}");
        assertThat(titlesOfAll(ann, "due <= today and not done")).containsExactly("Late", "Later");
        assertThat(titlesOfAll(ann, "due > today")).containsExactly("Far");
        assertThat(titlesOfAll(ann, "project = home and done")).containsExactly("Done");
    }

    @Test
    void aWalkThroughAllProjectsMeetsEveryTaskOnce() {
        String other = Given.project(ann);
        for (int i = 0; i < 7; i++) {
            add(i % 2 == 0 ? project : other, "Task " + i, "2026-12-0" + (1 + i % 3));
        }
        for (String sort : List.of("due", "-due", "priority", "-updated", "created")) {
            List<String> ids = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page =
                        as(ann).get("/api/tasks?limit=2&sort=" + sort + cursor).body();
                page.path("items").forEach(task -> ids.add(task.path("id").asText()));
                cursor = page.path("next").isNull()
                        ? null
                        : "&cursor=" + page.path("next").asText();
            } while (cursor != null);
            assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCursorOpensOnlyTheFilterItCameFrom() {
        add(project, "One", "2026-12-01");
        add(project, "Two", "2026-12-01");
        String cursor = as(ann).get("/api/tasks?limit=1&filter=not%20done").text("next");
        assertThat(as(ann).get("/api/tasks?limit=1&filter=not%20done&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        for (String other : List.of("", "filter=done&", "filter=not%20done&zone=Europe/Berlin&", "sort=created&")) {
            assertThat(as(ann).get("/api/tasks?" + other + "cursor=" + cursor).status())
                    .isEqualTo(422);
        }
        assertThat(as(ann).get(project + "/tasks?filter=not%20done&cursor=" + cursor)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aFilterThatCannotBeReadSaysWhere() {
        for (String list : List.of("/api/tasks", project + "/tasks")) {
            Answer refused = as(ann).get(list + "?filter=" + encoded("due < soon"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("invalid-filter");
            assertThat(refused.body().path("column").asInt()).isEqualTo(7);
            assertThat(refused.text("expected")).startsWith("a date like 2026-12-01");
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("filter");
        }
        assertThat(as(ann).get("/api/tasks?filter=" + encoded("project = MOON"))
                        .body()
                        .path("column")
                        .asInt())
                .isEqualTo(11);
        assertThat(as(ann).get("/api/tasks?sort=rank").status()).isEqualTo(422);
        assertThat(as(ann).get("/api/tasks?zone=Mars").status()).isEqualTo(422);
    }

    private static String filter(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return (random.nextInt(4) == 0 ? "not " : "") + TERMS[random.nextInt(TERMS.length)];
        }
        String word = random.nextBoolean() ? " and " : " or ";
        String joined = filter(random, depth - 1) + word + filter(random, depth - 1);
        return random.nextInt(3) == 0 ? "not (" + joined + ")" : "(" + joined + ")";
    }

    private String body(Random random) {
        return "{'title':'%s','description':'%s','status':'%s','priority':%d,'labels':%s,'assignees':%s,'due':%s,'start':%s}"
                .formatted(
                        random.nextBoolean() ? "Pay the Rent" : "Sleep",
                        random.nextBoolean() ? "all of it (50%) now" : "",
                        List.of("open", "in-progress", "done").get(random.nextInt(3)),
                        random.nextInt(6),
                        List.of("[]", "['home']", "['work','home']", "['Home']").get(random.nextInt(4)),
                        random.nextBoolean() ? "[]" : "['%s']".formatted(ann),
                        due(random),
                        due(random));
    }

    private static String due(Random random) {
        String day = "2026-%s"
                .formatted(List.of("11-29", "11-30", "12-01", "12-02", "12-03").get(random.nextInt(5)));
        String zone = List.of("UTC", "Pacific/Auckland", "America/New_York").get(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> "null";
            case 1 -> "{'date':'%s'}".formatted(day);
            default -> "{'at':'%sT%02d:00','zone':'%s'}".formatted(day, random.nextInt(24), zone);
        };
    }

    private String add(String to, String title, @Nullable String due) {
        return as(ann).post(to + "/tasks", "{'title':'%s','due':{'date':'%s'}}".formatted(title, due))
                .location();
    }

    private static List<String> titlesOfAll(UUID user, String filter) {
        JsonNode items =
                as(user).get("/api/tasks?filter=" + encoded(filter)).body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(task -> task.path("title").asText())
                .toList();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
