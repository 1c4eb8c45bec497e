package io.taskmanager.task.insight;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.task.SettableClock;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class InsightIT {

    @Inject
    SettableClock clock;

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "editor");

    @Test
    void anEmptyProjectHasAllItsZeros() {
        JsonNode insight = insight("?weeks=4");
        assertThat(insight.path("weeks")).hasSize(4);
        assertThat(insight.path("open").asInt() + insight.path("overdue").asInt())
                .isZero();
        assertThat(texts(insight, "byStatus", "status")).containsExactly("open", "in-progress", "done");
        assertThat(texts(insight, "byPriority", "priority")).containsExactly("5", "4", "3", "2", "1", "0");
        assertThat(insight.path("workload")).isEmpty();
        LocalDate from = LocalDate.parse(insight.path("from").asText());
        assertThat(from.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(insight.at("/days/0/day").asText()).isEqualTo(from.toString());
    }

    @Test
    void whatIsOpenIsCountedByStatusPriorityAndAssignee() {
        String first = Given.task(ann, project, "One");
        as(ann).patch(first, "*", "{'priority':5,'assignees':['%s','%s']}".formatted(ann, bob));
        as(ann).patch(first, "*", "{'due':{'date':'2001-01-01'}}");
        as(ann).patch(Given.task(ann, project, "Two"), "*", "{'status':'in-progress','priority':5}");
        as(ann).patch(Given.task(ann, project, "Three"), "*", "{'due':{'at':'2001-01-01T09:00','zone':'UTC'}}");
        as(ann).patch(Given.task(ann, project, "Four"), "*", "{'done':true,'due':{'date':'2001-01-01'}}");
        as(ann).delete(Given.task(ann, project, "Five"));
        JsonNode insight = insight("");
        assertThat(insight.path("open").asInt()).isEqualTo(3);
        assertThat(insight.path("done").asInt()).isEqualTo(1);
        assertThat(insight.path("overdue").asInt()).isEqualTo(2);
        assertThat(texts(insight, "byStatus", "count")).containsExactly("2", "1", "1");
        assertThat(texts(insight, "byPriority", "count")).containsExactly("2", "0", "0", "0", "0", "1");
        assertThat(texts(insight, "workload", "userId"))
                .containsExactlyInAnyOrder("null", ann.toString(), bob.toString());
        assertThat(insight.at("/workload/0/open").asInt()).isEqualTo(2);
        assertThat(texts(insight, "workload", "overdue")).containsExactly("1", "1", "1");
    }

    @Test
    void weeksAndDaysAreThoseOfTheReader() {
        LocalDate monday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        Instant lateOnSunday = monday.atTime(1, 30).minusHours(3).toInstant(ZoneOffset.UTC);
        stored(Given.task(ann, project, "Long ago"), Updates.set("createdAt", Instant.parse("2001-01-01T00:00:00Z")));
        String task = Given.task(ann, project, "On the edge");
        as(ann).patch(task, "*", "{'done':true}");
        stored(task, Updates.combine(Updates.set("createdAt", lateOnSunday), Updates.set("completedAt", lateOnSunday)));
        assertThat(week(insight("?weeks=3&zone=UTC"), monday.minusWeeks(1)).toString())
                .contains("\"created\":1,\"done\":1");
        JsonNode inTokyo = insight("?weeks=3&zone=Asia/Tokyo");
        assertThat(week(inTokyo, monday).toString()).contains("\"created\":1,\"done\":1");
        assertThat(inTokyo.at("/days/0/scope").asInt()).isEqualTo(1);
        JsonNode last = inTokyo.path("days").get(inTokyo.path("days").size() - 1);
        assertThat(last.path("scope").asInt()).isEqualTo(2);
        assertThat(last.path("done").asInt()).isEqualTo(1);
    }

    @Test
    void allProjectsAreThoseOneMaySeeButForArchivedOnes() {
        Given.task(ann, project, "Shared");
        Given.task(ann, Given.project(ann), "Of Ann alone");
        String archived = Given.project(bob);
        Given.task(bob, archived, "Archived");
        as(bob).patch(archived, "*", "{'archived':true}");
        assertThat(as(bob).get("/api/insight").body().path("open").asInt()).isEqualTo(1);
        assertThat(as(ann).get("/api/insight").body().path("open").asInt()).isEqualTo(2);
        assertThat(as(bob).get(archived + "/insight").body().path("open").asInt())
                .isEqualTo(1);
    }

    @Test
    void aWrongParameterIsNamed() {
        for (String query : List.of("?weeks=0", "?weeks=53", "?weeks=x", "?zone=Mars")) {
            Answer refused = as(ann).get(project + "/insight" + query);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(query).contains(refused.body().at("/errors/0/field").asText());
        }
    }

    private JsonNode insight(String query) {
        Answer answer = as(bob).get(project + "/insight" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static void stored(String task, Bson update) {
        UUID id = UUID.fromString(task.replaceFirst(".*/", ""));
        Given.database().getCollection("tasks").updateOne(Filters.eq("_id", id), update);
    }

    private static JsonNode week(JsonNode insight, LocalDate monday) {
        return StreamSupport.stream(insight.path("weeks").spliterator(), false)
                .filter(week -> week.path("start").asText().equals(monday.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode insight, String list, String field) {
        return StreamSupport.stream(insight.path(list).spliterator(), false)
                .map(each -> each.path(field).asText())
                .collect(Collectors.toList());
    }
}
