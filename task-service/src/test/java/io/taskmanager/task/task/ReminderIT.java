package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReminderIT {

    private static final String BEFORE_DUE = "{'offset':'-PT10M'}";
    private static final String AT_SIX = "{'when':'2998-12-31T18:00:00Z'}";
    private static final int LIMIT = 20;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void remindersAreAFieldOfTheTask() {
        Answer created =
                create("'due':{'at':'2999-01-01T09:00','zone':'Europe/Berlin'}", BEFORE_DUE, AT_SIX, BEFORE_DUE);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.body().path("reminders").toString())
                .isEqualTo("[{\"offset\":\"-PT10M\",\"relativeTo\":\"due\"},{\"when\":\"2998-12-31T18:00:00Z\"}]");
        String task = created.location();
        assertThat(as(ann).get(task).body()).isEqualTo(created.body());

        Answer same = as(ann).patch(task, "\"1\"", "{'reminders':[{'offset':'-PT600S'},%s]}".formatted(AT_SIX));
        assertThat(same.etag()).isEqualTo("\"1\"");
        Answer none = as(ann).patch(task, "\"1\"", "{'reminders':null}");
        assertThat(none.body().path("reminders").toString()).isEqualTo("[]");
        assertThat(history(task)).contains("\"field\":\"reminders\"", "-PT10M");
    }

    @Test
    void twoWhoChangeTheRemindersAtOnceSeeEachOther() {
        String task = create("'due':{'date':'2999-01-01'}").location();
        as(ann).patch(task, "\"1\"", "{'reminders':[%s]}".formatted(BEFORE_DUE));
        Answer merged = as(ann).patch(task, "\"1\"", "{'title':'Another'}");
        assertThat(merged.body().path("reminders")).hasSize(1);
        Answer late = as(ann).patch(task, "\"1\"", "{'reminders':[%s]}".formatted(AT_SIX));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().path("conflicts").toString()).isEqualTo("[\"reminders\"]");
        Answer dueless = as(ann).patch(task, "\"1\"", "{'due':null}");
        assertThat(dueless.status()).isEqualTo(412);
    }

    @Test
    void aRelativeOneNeedsItsDate() {
        Answer created = create("'start':{'date':'2999-01-01'}", AT_SIX, BEFORE_DUE);
        assertThat(created.status()).isEqualTo(422);
        assertThat(created.body().at("/errors/0/field").asText()).isEqualTo("reminders[1].relativeTo");
        String task = create("'due':{'date':'2999-01-01'}", BEFORE_DUE).location();
        Answer start = as(ann).patch(task, "*", "{'reminders':[{'offset':'PT0S','relativeTo':'start'}]}");
        assertThat(start.body().at("/errors/0/field").asText()).isEqualTo("reminders[0].relativeTo");
        Answer both = as(ann).patch(task, "*", "{'due':null,'reminders':[%s]}".formatted(BEFORE_DUE));
        assertThat(both.status()).isEqualTo(422);
        assertThat(as(ann).get(task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aReminderGoesWithTheDateThatItIsRelativeTo() {
        String task = create(
                        "'due':{'date':'2999-01-01'},'start':{'date':'2998-12-01'}",
                        BEFORE_DUE,
                        AT_SIX,
                        "{'offset':'P1D','relativeTo':'start'}")
                .location();
        Answer dueless = as(ann).patch(task, "\"1\"", "{'due':null}");
        assertThat(dueless.body().path("reminders").toString())
                .isEqualTo("[{\"when\":\"2998-12-31T18:00:00Z\"},{\"offset\":\"P1D\",\"relativeTo\":\"start\"}]");
        assertThat(as(ann).patch(task, "\"2\"", "{'start':null}").body().path("reminders"))
                .hasSize(1);
    }

    @Test
    void moreThanTheLimitAreRefused() {
        Answer refused = create("'due':{'date':'2999-01-01'}", many(LIMIT + 1));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("too-many-reminders");
        assertThat(refused.body().path("limit").asInt()).isEqualTo(LIMIT);
        Answer created = create("'due':{'date':'2999-01-01'}", many(LIMIT));
        assertThat(created.status()).isEqualTo(201);
        Answer patched = as(ann).patch(
                        created.location(), "*", "{'reminders':[%s]}".formatted(String.join(",", many(LIMIT + 1))));
        assertThat(patched.problem()).isEqualTo("too-many-reminders");
        assertThat(as(ann).get(created.location()).etag()).isEqualTo("\"1\"");
    }

    @Test
    void theNextOccurrenceRemindsAsLongBefore() {
        String task = create(
                        "'due':{'at':'2999-01-01T09:00','zone':'Europe/Berlin'},'recurrence':{'rule':'FREQ=WEEKLY'}",
                        BEFORE_DUE,
                        AT_SIX)
                .location();
        Answer next = as(ann).patch(task, "\"1\"", "{'done':true}");
        assertThat(next.body().at("/due/at").asText()).isEqualTo("2999-01-08T09:00");
        assertThat(next.body().path("reminders").toString())
                .isEqualTo("[{\"offset\":\"-PT10M\",\"relativeTo\":\"due\"},{\"when\":\"2999-01-07T18:00:00Z\"}]");
    }

    @Test
    void eventsTellWhenTheTaskReminds() {
        String task = create("'due':{'at':'2999-01-01T09:00','zone':'Europe/Berlin'}", BEFORE_DUE, AT_SIX)
                .location();
        as(ann).patch(task, "*", "{'due':{'date':'2999-01-02'},'title':'Moved'}");
        as(ann).patch(task, "*", "{'done':true}");
        as(ann).patch(task, "*", "{'done':false}");
        as(ann).delete(task);
        as(ann).post(task + "/restore", "");

        List<CloudEvent> events = EventLog.of("tasks", task.substring(task.lastIndexOf('/') + 1), 6);

        String moved = "[{\"local\":\"2999-01-01T23:50:00\"},{\"at\":\"2998-12-31T18:00:00Z\"}]";
        assertThat(events).allSatisfy(event -> assertThat(
                        EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty());
        assertThat(events)
                .extracting(event -> event.data().path("remindsAt").toString())
                .containsExactly(
                        "[{\"at\":\"2999-01-01T07:50:00Z\"},{\"at\":\"2998-12-31T18:00:00Z\"}]",
                        moved,
                        "",
                        moved,
                        "",
                        moved);
    }

    @Test
    void theyAreSetInBulk() {
        String task = create("'due':{'date':'2999-01-01'}").location();
        String id = task.substring(task.lastIndexOf('/') + 1);
        Answer bulk = as(ann).post(
                        "/api/tasks/bulk",
                        "{'items':[{'op':'edit','id':'%s','ifMatch':'*','body':{'reminders':[%s]}}]}"
                                .formatted(id, BEFORE_DUE),
                        "Idempotency-Key",
                        "remind");
        assertThat(bulk.body().at("/results/0/status").asInt()).isEqualTo(200);
        assertThat(as(ann).get(task).body().path("reminders")).hasSize(1);
    }

    @Test
    void aTaskStoredBeforeThereWereRemindersHasNone() {
        String task = Given.task(ann, project, "Old");
        UUID id = UUID.fromString(task.substring(task.lastIndexOf('/') + 1));
        Given.database().getCollection("tasks").updateOne(Filters.eq("_id", id), Updates.unset("fields.reminders"));
        assertThat(as(ann).get(task).body().path("reminders").toString()).isEqualTo("[]");
        assertThat(as(ann).patch(task, "\"1\"", "{'priority':1}").status()).isEqualTo(200);
    }

    private Answer create(String dates, String... reminders) {
        return as(ann).post(
                        project + "/tasks",
                        "{'title':'Call',%s,'reminders':[%s]}".formatted(dates, String.join(",", reminders)));
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj("{'offset':'-PT%dM'}"::formatted)
                .toArray(String[]::new);
    }

    private String history(String task) {
        return as(ann).get(task + "/history")
                .body()
                .path("items")
                .valueStream()
                .map(Object::toString)
                .collect(Collectors.joining());
    }
}
