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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OccurrencesIT {

    private static final String JANUARY = "/occurrences?from=2999-01-01&until=2999-02-01&zone=Europe/Berlin";

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void whatIsToComeInTheDaysIsToldWithItsTask() {
        String plants = recurring(project, "Plants", "FREQ=WEEKLY;COUNT=3");
        recurring(project, "Rent", "FREQ=YEARLY");
        Given.task(ann, project, "Once");

        JsonNode items = as(ann).get(project + JANUARY).body().path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("task")).isEqualTo(as(ann).get(plants).body());
        assertThat(items.get(0).path("occurrences").toString())
                .isEqualTo("[{\"start\":null,\"due\":{\"date\":\"2999-01-08\"}},"
                        + "{\"start\":null,\"due\":{\"date\":\"2999-01-15\"}}]");
        assertThat(items.get(0).path("cut").asBoolean()).isFalse();
        as(ann).patch(plants, "*", "{'done':true}");
        assertThat(as(ann).get(project + JANUARY).body().at("/items/0/occurrences"))
                .hasSize(1);
    }

    @Test
    void whatIsDoneDeletedOrElsewhereIsNotPlanned() {
        as(ann).delete(recurring(project, "Gone", "FREQ=DAILY"));
        as(ann).patch(recurring(project, "Done", "FREQ=DAILY;COUNT=1"), "*", "{'done':true}");
        UUID bob = Given.person();
        String shared = Given.sharedProject(bob, ann, "viewer");
        recurring(bob, shared, "Shared", "FREQ=DAILY");
        recurring(bob, Given.project(bob), "Foreign", "FREQ=DAILY");

        assertThat(as(ann).get(project + JANUARY).body().path("items")).isEmpty();
        assertThat(as(ann).get("/api/tasks" + JANUARY).body().findValuesAsText("title"))
                .containsExactly("Shared");
        as(bob).patch(shared, "*", "{'archived':true}");
        assertThat(as(ann).get("/api/tasks" + JANUARY).body().path("items")).isEmpty();
        assertThat(as(ann).get(shared + JANUARY).body().path("items")).hasSize(1);
    }

    @Test
    void theyComePageByPage() {
        for (int i = 0; i < 5; i++) {
            recurring(project, "Task " + i, i == 2 ? "FREQ=YEARLY" : "FREQ=WEEKLY");
        }
        List<String> titles = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = as(ann).get(project + JANUARY + "&limit=2" + cursor);
            page.body()
                    .path("items")
                    .forEach(item -> titles.add(item.at("/task/title").asText()));
            cursor = page.body().path("next").isNull() ? "" : "&cursor=" + page.text("next");
            pages++;
        } while (!cursor.isEmpty());
        assertThat(titles).containsExactly("Task 0", "Task 1", "Task 3", "Task 4");
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                          from",
        "from=2999-01-01,                             until",
        "from=2999-01-01&until=2999-01-01,            until",
        "from=2999-01-01&until=2999-04-12,            until",
        "from=2999-02-30&until=2999-03-01,            from",
        "from=2999-01-01&until=2999-01-02&zone=Mars,  zone",
        "from=2999-01-01&until=2999-01-02&limit=0,    limit",
        "from=2999-01-01&until=2999-01-02&cursor=x,   cursor",
    })
    void aWrongParameterIsNamed(String query, String field) {
        for (String path : List.of(project, "/api/tasks")) {
            Answer refused = as(ann).get(path + "/occurrences?" + query);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    private String recurring(String in, String title, String rule) {
        return recurring(ann, in, title, rule);
    }

    private static String recurring(UUID user, String in, String title, String rule) {
        String task = "{'title':'%s','due':{'date':'2999-01-01'},'recurrence':{'rule':'%s'}}".formatted(title, rule);
        return as(user).post(in + "/tasks", task).location();
    }
}
