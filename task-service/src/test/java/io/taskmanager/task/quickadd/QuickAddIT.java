package io.taskmanager.task.quickadd;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class QuickAddIT {

    private static final String PARSE = "/api/quick-add/parse";

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String project = Given.sharedProject(ann, bob, "editor");

    @Test
    void whatALineSaysCreatesTheTask() {
        Answer read = parse(ann, "Pay rent !3 #home @%s 2030-12-01 5pm every month".formatted(bob));
        assertThat(read.status()).as("%s", read.body()).isEqualTo(200);
        assertThat(read.text("title")).isEqualTo("Pay rent");
        assertThat(read.body().path("tokens").findValuesAsText("kind"))
                .containsExactly("priority", "label", "assignee", "date", "time", "recurrence");
        ObjectNode task = read.body().deepCopy();
        task.remove(List.of("projectId", "language", "tokens"));
        Answer created = as(ann).post(project + "/tasks", task.toString());
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.body().at("/assignees/0").asText()).isEqualTo(bob.toString());
        assertThat(created.body().at("/due/at").asText()).isEqualTo("2030-12-01T17:00");
        assertThat(created.body().at("/due/zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(created.body().at("/recurrence/rule").asText()).isEqualTo("FREQ=MONTHLY");
        assertThat(created.body().path("priority").asInt()).isEqualTo(3);
        assertThat(created.body().at("/labels/0").asText()).isEqualTo("home");
    }

    @Test
    void nothingIsWritten() {
        parse(ann, "Pay rent tomorrow");
        assertThat(as(ann).get(project + "/tasks").body().path("items")).isEmpty();
    }

    @Test
    void onlyProjectsThatOneMayWriteToAreNamed() {
        String other = as(ann).post("/api/projects", "{'name':'Our garden','key':'YARD'}")
                .location();
        String seen =
                as(bob).post("/api/projects", "{'name':'Seen','key':'SEEN'}").location();
        Given.share(seen, bob, ann, "viewer");
        assertThat(parse(ann, "Dig +yard").text("projectId")).isEqualTo(id(other));
        assertThat(parse(ann, "Dig +ourgarden").text("projectId")).isEqualTo(id(other));
        assertThat(parse(ann, "Dig +SEEN").text("title")).isEqualTo("Dig +SEEN");
        assertThat(parse(bob, "Dig +yard").text("title")).isEqualTo("Dig +yard");
        assertThat(parse(ann, "Dig +yard @%s".formatted(bob)).text("title")).isEqualTo("Dig @" + bob);
        assertThat(parse(ann, "Dig +yard @me").body().at("/assignees/0").asText())
                .isEqualTo(ann.toString());
    }

    @Test
    void theLanguageIsThatOfTheRequestOrOfWhatTheClientAccepts() {
        String day = LocalDate.now(ZoneId.of("UTC")).toString();
        Answer asked = as(ann).post(PARSE, "{'text':'Zahlen heute','locale':'de_AT'}", "Accept-Language", "en");
        assertThat(asked.text("language")).isEqualTo("de");
        assertThat(asked.text("title")).isEqualTo("Zahlen");
        assertThat(asked.body().at("/due/date").asText()).isGreaterThanOrEqualTo(day);
        Answer accepted = as(ann).post(PARSE, "{'text':'交房租 今天'}", "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5");
        assertThat(accepted.text("title")).isEqualTo("交房租");
        assertThat(as(ann).post(PARSE, "{'text':'x','locale':'fr'}").text("language"))
                .isEqualTo("en");
    }

    @Test
    void whatIsToBeTakenLiterallyIs() {
        Answer read = as(ann).post(PARSE, "{'text':'Report Tomorrow !3','literal':['tomorrow']}");
        assertThat(read.text("title")).isEqualTo("Report Tomorrow");
        assertThat(read.body().path("due").isNull()).isTrue();
    }

    @Test
    void aForeignProjectIsNotFound() {
        JsonNode refused = as(Given.person())
                .post(PARSE, "{'text':'x','projectId':'%s'}".formatted(id(project)))
                .body();
        assertThat(refused.path("type").asText()).endsWith("project-not-found");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {}                                  | text
        {'text':''}                         | text
        {'text':'a\\nb'}                    | text
        {'text':7}                          | text
        {'text':'x','zone':'Mars'}          | zone
        {'text':'x','locale':'%%'}          | locale
        {'text':'x','projectId':'home'}     | projectId
        {'text':'x','literal':'x'}          | literal
        {'text':'x','literal':[null]}       | literal
        {'text':'x','title':'x'}            | title
        """)
    void aWrongFieldIsNamed(String body, String field) {
        Answer refused = as(ann).post(PARSE, body);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).startsWith(field);
    }

    private Answer parse(UUID who, String text) {
        return ApiClient.as(who)
                .post(
                        PARSE,
                        "{'text':'%s','projectId':'%s','zone':'Europe/Berlin','locale':'en'}"
                                .formatted(text, id(project)));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
