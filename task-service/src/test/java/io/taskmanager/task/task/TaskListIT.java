package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TaskListIT {

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String tasks = project + "/tasks";

    @ParameterizedTest
    @ValueSource(strings = {"rank", "due", "priority", "updated", "created"})
    void aWalkMeetsEveryTaskOnceInBothDirectionsWhateverIsInserted(String sort) {
        List<String> there = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            there.add(add("Task " + i, i % 3, i % 4 == 0 ? null : "2026-12-0" + (1 + i % 3)));
        }
        List<String> upwards = walk("?limit=2&sort=" + sort, true);
        assertThat(upwards).containsAll(there).doesNotHaveDuplicates();
        List<String> quiet = walk("?limit=4&sort=" + sort, false);
        List<String> downwards = walk("?limit=3&sort=-" + sort, false);
        Collections.reverse(downwards);
        assertThat(downwards).isEqualTo(quiet);
    }

    @Test
    void tasksComeInTheOrderTheyWereMadeUntilSomebodyMovesThem() {
        String first = add("First", 0, null);
        String second = add("Second", 0, null);
        String third = add("Third", 0, null);
        assertThat(walk("?limit=50", false)).containsExactly(first, second, third);
        String rank = as(ann).get("/api/tasks/" + first).text("rank");
        as(ann).patch("/api/tasks/" + third, "*", "{'rank':'%s'}".formatted(rank + "V"));
        assertThat(walk("?limit=50", false)).containsExactly(first, third, second);
    }

    @Test
    void tasksWithoutADueDateComeLast() {
        String never = add("Never", 0, null);
        String late = add("Late", 0, "2027-01-01");
        String soon = add("Soon", 0, "2026-12-01");
        assertThat(walk("?sort=due", false)).containsExactly(soon, late, never);
        assertThat(walk("?sort=-priority&limit=1", false)).containsExactly(soon, late, never);
    }

    @Test
    void aListIsFilteredByStatusAndTitle() {
        String open = add("Pay the RENT (50%)", 0, null);
        String done = add("rent a car", 0, null);
        add("Sleep", 0, null);
        as(ann).patch("/api/tasks/" + done, "*", "{'done':true}");
        assertThat(walk("?q=Rent", false)).containsExactly(open, done);
        assertThat(walk("?q=rent&status=done", false)).containsExactly(done);
        assertThat(walk("?q=(50%25)&status=open,in-progress&status=done", false))
                .containsExactly(open);
        assertThat(walk("?q=.*", false)).isEmpty();
    }

    @Test
    void aCursorOpensOnlyTheListItCameFrom() {
        add("One", 0, null);
        add("Two", 0, null);
        String cursor = as(ann).get(tasks + "?limit=1").text("next");
        assertThat(as(ann).get(tasks + "?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        for (String other : List.of("?sort=due&", "?q=o&", "?status=open&", "?trash=true&")) {
            Answer refused = as(ann).get(tasks + other + "cursor=" + cursor);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("cursor");
        }
        UUID bob = Given.person();
        Given.share(project, ann, bob, "viewer");
        assertThat(as(bob).get(tasks + "?limit=1&cursor=" + cursor).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0", "limit, 101", "limit, -1", "limit, ten", "limit, 99999999999999999999",
        "sort, name", "sort, --due", "status, finished", "status, 'open,'", "trash, maybe",
        "cursor, x", "q, %00", "q, %0A"
    })
    void aWrongParameterIsNamed(String parameter, String value) {
        Answer refused = as(ann).get(tasks + "?" + parameter + "=" + value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(parameter);
    }

    private String add(String title, int priority, String due) {
        String date = due == null ? "null" : "{'date':'%s'}".formatted(due);
        return as(ann).post(tasks, "{'title':'%s','priority':%d,'due':%s}".formatted(title, priority, date))
                .id();
    }

    private List<String> walk(String query, boolean inserting) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as(ann).get(tasks + query + cursor).body();
            page.path("items").forEach(task -> ids.add(task.path("id").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
            if (inserting && ids.size() < 8) {
                add("Inserted", 1, "2026-12-02");
            }
        } while (cursor != null);
        return ids;
    }
}
