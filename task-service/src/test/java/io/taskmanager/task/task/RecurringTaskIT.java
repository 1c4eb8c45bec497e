package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RecurringTaskIT {

    private static final String WEEKLY =
            "{'title':'Water the plants','due':{'date':'2999-01-01'},'recurrence':{'rule':'FREQ=WEEKLY;COUNT=3'}}";

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void aRecurringTaskMovesOnUntilItsSeriesEnds() {
        String task = as(ann).post(project + "/tasks", WEEKLY).location();
        Answer second = as(ann).patch(task, "\"1\"", "{'done':true}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("status")).isEqualTo("open");
        assertThat(second.body().at("/due/date").asText()).isEqualTo("2999-01-08");
        assertThat(second.body().path("recurrence").toString())
                .isEqualTo("{\"rule\":\"FREQ=WEEKLY;COUNT=3\",\"from\":\"due\",\"except\":[]}");
        assertThat(as(ann).get(task).body()).isEqualTo(second.body());
        as(ann).patch(task, "\"2\"", "{'status':'done'}");
        Answer last = as(ann).patch(task, "\"3\"", "{'done':true}");
        assertThat(last.body().path("done").asBoolean()).isTrue();
        assertThat(last.body().at("/due/date").asText()).isEqualTo("2999-01-15");
        assertThat(last.text("completedAt")).isNotEmpty();
    }

    @Test
    void twoWhoCompleteTheSameOccurrenceCompleteItOnce() {
        String task = as(ann).post(project + "/tasks", WEEKLY).location();
        as(ann).patch(task, "\"1\"", "{'done':true}");
        Answer late = as(ann).patch(task, "\"1\"", "{'done':true}");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("conflicts").toString()).isEqualTo("[\"due\"]");
        assertThat(as(ann).get(task).body().at("/due/date").asText()).isEqualTo("2999-01-08");
    }

    @Test
    void aStaleCompletionIsMergedWithEditsOfOtherFields() {
        String task = as(ann).post(project + "/tasks", WEEKLY).location();
        as(ann).patch(task, "\"1\"", "{'title':'Water all plants'}");
        Answer merged = as(ann).patch(task, "\"1\"", "{'done':true}");
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.text("title")).isEqualTo("Water all plants");
        assertThat(merged.body().at("/due/date").asText()).isEqualTo("2999-01-08");
    }

    @Test
    void aTaskWithoutItsDueDoesNotRecurAndTheDueIsNeededForIt() {
        String task = as(ann).post(project + "/tasks", WEEKLY).location();
        Answer both = as(ann).patch(task, "*", "{'due':null,'recurrence':{'rule':'FREQ=DAILY'}}");
        assertThat(both.status()).isEqualTo(422);
        Answer none = as(ann).patch(task, "*", "{'due':null}");
        assertThat(none.body().path("recurrence").isNull()).isTrue();
        assertThat(as(ann).patch(task, "*", "{'done':true}").text("status")).isEqualTo("done");
    }

    @Test
    void theZoneOfTheReaderMustBeOne() {
        String task = as(ann).post(project + "/tasks", WEEKLY).location();
        Answer refused = as(ann).patch(task + "?zone=Mars", "*", "{'done':true}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("zone");
        assertThat(as(ann).patch(task + "?zone=Europe/Berlin", "*", "{'done':true}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTaskStoredBeforeThereWasRecurrenceIsReadAndEdited() {
        String task = Given.task(ann, project, "Pay the rent");
        UUID id = UUID.fromString(task.substring(task.lastIndexOf('/') + 1));
        var tasks = Given.database().getCollection("tasks");
        tasks.updateOne(
                Filters.eq("_id", id), Updates.combine(Updates.unset("series"), Updates.unset("fields.recurrence")));
        Document stored = tasks.find(Filters.eq("_id", id)).first();
        assertThat(stored).doesNotContainKey("series");
        assertThat(as(ann).get(task).body().path("recurrence").isNull()).isTrue();
        Answer edited = as(ann).patch(
                        task, "*", "{'due':{'date':'2999-01-31'},'recurrence':{'rule':'FREQ=MONTHLY;BYMONTHDAY=-1'}}");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(as(ann).patch(task, "*", "{'done':true}")
                        .body()
                        .at("/due/date")
                        .asText())
                .isEqualTo("2999-02-28");
    }
}
