package io.taskmanager.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem of the client's that names the field, and nothing changed. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class BadInputIT {

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String task = Given.task(ann, project, "Pay the rent");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {'title':''}                                     | title
        {'title':'   '}                                  | title
        {'title':42}                                     | title
        {'title':['x']}                                  | title
        {'title':'a\\u0000b'}                            | title
        {'title':'a\\nb'}                                | title
        {'title':'\\ud800'}                              | title
        {'title':'x','color':'red'}                      | color
        {'title':'x','status':'finished'}                | status
        {'title':'x','status':1}                         | status
        {'title':'x','priority':6}                       | priority
        {'title':'x','priority':-1}                      | priority
        {'title':'x','priority':'3'}                     | priority
        {'title':'x','priority':1.5}                     | priority
        {'title':'x','priority':1e999}                   | priority
        {'title':'x','priority':99999999999999999999}    | priority
        {'title':'x','labels':'home'}                    | labels
        {'title':'x','labels':['']}                      | labels
        {'title':'x','labels':[null]}                    | labels
        {'title':'x','assignees':['me']}                 | assignees
        {'title':'x','assignees':[null]}                 | assignees
        {'title':'x','assignees':['00000000-0000-0000-0000-000000000000']} | assignees
        {'title':'x','due':'2026-12-01'}                 | due
        {'title':'x','due':{}}                           | due.date
        {'title':'x','due':{'date':'2026-13-01'}}        | due.date
        {'title':'x','due':{'date':20261201}}            | due.date
        {'title':'x','due':{'at':'2026-12-01T17:00'}}    | due.zone
        {'title':'x','due':{'at':'2026-12-01T17:00','zone':'Mars'}} | due.zone
        {'title':'x','start':{'day':'2026-12-01'}}       | start.day
        {'title':'x','checklist':'milk'}                 | checklist
        {'title':'x','checklist':[null]}                 | checklist
        {'title':'x','checklist':[{'text':'milk'}]}      | checklist
        {'title':'x','checklist':[{'id':'1','text':'milk'}]} | checklist
        {'title':'x','checklist':[{'id':'01928c80-0000-7000-8000-000000000001','text':'a\\nb'}]}           | checklist
        {'title':'x','checklist':[{'id':'01928c80-0000-7000-8000-000000000001','text':'a','done':1}]}      | checklist
        {'title':'x','checklist':[{'id':'01928c80-0000-7000-8000-000000000001','text':'a','due':'today'}]} | checklist
        {'title':'x','reminders':'soon'}                 | reminders
        {'title':'x','reminders':[null]}                 | reminders
        {'title':'x','reminders':[{}]}                   | reminders[0].when
        {'title':'x','reminders':[{'when':1}]}           | reminders
        {'title':'x','reminders':[{'when':'2026-12-01T08:00'}]}      | reminders[0].when
        {'title':'x','reminders':[{'offset':'P1M'}]}     | reminders[0].offset
        {'title':'x','reminders':[{'offset':'-P11000D'}]} | reminders[0].offset
        {'title':'x','reminders':[{'offset':'PT0S','relativeTo':'end'}]} | reminders
        {'title':'x','reminders':[{'offset':'PT0S'}]}    | reminders[0].relativeTo
        {'title':'x','reminders':[{'when':'2026-12-01T08:00Z','offset':'PT0S'}]} | reminders[0].offset
        {'title':'x','reminders':[{'when':'2026-12-01T08:00Z','relativeTo':'due'}]} | reminders[0].relativeTo
        {'title':'x','recurrence':'daily'}               | recurrence
        {'title':'x','recurrence':{'rule':'FREQ=DAILY'}} | recurrence
        {'title':'x','recurrence':{'every':'day'}}       | recurrence.every
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{}}                             | recurrence.rule
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'FREQ=HOURLY'}}         | recurrence.rule
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'${1}'}}                | recurrence.rule
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'FREQ=DAILY;BYHOUR=9'}} | recurrence.rule
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'FREQ=DAILY','from':'x'}}     | recurrence.from
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'FREQ=DAILY','except':['x']}} | recurrence.except
        {'title':'x','due':{'date':'2026-12-01'},'recurrence':{'rule':'FREQ=DAILY','except':[1]}}   | recurrence.except
        """)
    void aWrongFieldIsNamedAndNothingHappens(String body, String field) {
        JsonNode before = as(ann).get(project + "/tasks").body();
        Answer created = as(ann).post(project + "/tasks", body);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(422);
        assertThat(created.body().at("/errors/0/field").asText()).startsWith(field);
        Answer patched = as(ann).patch(task, "*", body);
        assertThat(patched.status()).as("%s", patched.body()).isEqualTo(422);
        assertThat(patched.body().at("/errors/0/field").asText()).startsWith(field);
        assertThat(as(ann).get(project + "/tasks").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "1",
                "\"x\"",
                "null",
                "{'title':'x'}}",
                "{'title':'x','title':'y'}",
                "\0",
                "{'title':nul}"
            })
    void whatIsNotTheDocumentedJsonIsRefused(String body) {
        for (Answer answer : List.of(
                as(ann).post(project + "/tasks", body),
                as(ann).patch(task, "*", body),
                as(ann).post("/api/projects", body),
                as(ann).patch(project, "*", body),
                as(ann).post(project + "/members", body))) {
            assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 422);
        }
        assertThat(as(ann).get(task).etag()).isEqualTo("\"1\"");
        assertThat(as(ann).get(project).etag()).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {'name':''}                     | name
        {'name':null}                   | name
        {'name':'a\\u0000'}             | name
        {'name':'x','key':'A'}          | key
        {'name':'x','key':'A-B'}        | key
        {'name':'x','key':'ABCDEFGHIJK'}| key
        {'name':'x','color':'red'}      | color
        {'name':'x','inbox':true}       | inbox
        """)
    void aWrongFieldOfAProjectIsNamed(String body, String field) {
        for (Answer answer : List.of(as(ann).post("/api/projects", body), as(ann).patch(project, "*", body))) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
            assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {'email':'','role':'viewer'}        | email
        {'role':'viewer'}                   | email
        {'email':'a@example.org'}           | role
        {'email':'a@example.org','role':'king'} | role
        """)
    void aWrongFieldOfAMemberIsNamed(String body, String field) {
        Answer answer = as(ann).post(project + "/members", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void tooLongTextsAreRefused() {
        assertThat(as(ann).post(project + "/tasks", "{'title':'%s'}".formatted("x".repeat(501)))
                        .status())
                .isEqualTo(422);
        assertThat(as(ann).patch(task, "*", "{'description':'%s'}".formatted("x".repeat(50_001)))
                        .status())
                .isEqualTo(422);
        assertThat(as(ann).patch(task, "*", "{'description':'%s'}".formatted("x".repeat(50_000)))
                        .status())
                .isEqualTo(200);
        assertThat(as(ann).patch(task, "*", "{'rank':'a b'}").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"1\"", "\"1\", \"2\"", "\"x\"", "\"99999999999999999999\""})
    void aWrongVersionIsRefused(String ifMatch) {
        assertThat(as(ann).patch(task, ifMatch, "{'title':'x'}").status()).isIn(400, 422);
    }

    @Test
    void aVersionFromTheFutureWasNotSeen() {
        assertThat(as(ann).patch(task, "\"99\"", "{'title':'x'}").status()).isEqualTo(412);
    }

    @Test
    void onlyJsonIsRead() {
        assertThat(as(ann).post(project + "/tasks", "{'title':'x'}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000", "%00", "..%2f", "{}", "1e999"})
    void aWrongIdIsNotFound(String id) {
        String in = id.replace("{}", "%7B%7D");
        assertThat(as(ann).get("/api/tasks/" + in).status()).isIn(400, 404);
        assertThat(as(ann).get("/api/projects/" + in).status()).isIn(400, 404);
        assertThat(as(ann).patch("/api/tasks/" + in, "*", "{'title':'x'}").status())
                .isIn(400, 404);
        assertThat(as(ann).delete(project + "/members/" + in).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, ten",
        "limit, 0",
        "limit, 101",
        "limit, 99999999999999999999",
        "trash, maybe",
        "sort, title",
        "status, later",
        "cursor, x"
    })
    void aWrongParameterIsRefusedAndNamed(String name, String value) {
        Answer answer = as(ann).get(project + "/tasks?" + name + "=" + value);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(name);
    }
}
