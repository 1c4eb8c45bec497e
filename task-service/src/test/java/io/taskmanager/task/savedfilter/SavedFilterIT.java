package io.taskmanager.task.savedfilter;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SavedFilterIT {

    private static final int LIMIT = 8;

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();

    @Test
    void aSavedFilterIsThereForItsOwnerOnly() {
        String project = Given.project(ann);
        Answer created = as(ann).post(
                        "/api/filters",
                        ("{'name':'Mine','filter':'assignee = me and not done','sort':'-rank','projectId':'%s',"
                                        + "'color':'#ABCDEF','icon':'calendar','favorite':true}")
                                .formatted(id(project)));
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        Answer read = as(ann).get(created.location());
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(read.text("filter")).isEqualTo("assignee = me and not done");
        assertThat(read.text("sort")).isEqualTo("-rank");
        assertThat(read.text("projectId")).isEqualTo(id(project));
        assertThat(read.text("color")).isEqualTo("#abcdef");
        assertThat(read.text("icon")).isEqualTo("calendar");
        assertThat(read.body().path("favorite").asBoolean()).isTrue();
        for (Answer refused : List.of(
                as(bob).get(created.location()),
                as(bob).patch(created.location(), "*", "{'name':'x'}"),
                as(bob).post(created.location() + "/move", "{'place':0}"),
                as(bob).delete(created.location()))) {
            assertThat(refused.problem()).isEqualTo("filter-not-found");
        }
        assertThat(names(bob)).isEmpty();
    }

    @Test
    void onlyNameAndFilterAreNeeded() {
        Answer created = save(ann, "Today");
        assertThat(created.text("sort")).isEqualTo("due");
        assertThat(created.body().path("projectId").isNull()).isTrue();
        assertThat(created.body().path("color").isNull()).isTrue();
        assertThat(created.body().path("icon").isNull()).isTrue();
        assertThat(created.body().path("favorite").asBoolean()).isFalse();
    }

    @Test
    void filtersAreInTheOrderOfTheirOwner() {
        save(ann, "A");
        save(ann, "B");
        String c = save(ann, "C").location();
        assertThat(names(ann)).containsExactly("A", "B", "C");
        assertThat(as(ann).post(c + "/move", "{'place':0}").etag()).isEqualTo("\"1\"");
        assertThat(names(ann)).containsExactly("C", "A", "B");
        as(ann).post(c + "/move", "{'place':99}");
        assertThat(names(ann)).containsExactly("A", "B", "C");
        as(ann).post(c + "/move", "{'place':1}");
        assertThat(names(ann)).containsExactly("A", "C", "B");
    }

    @Test
    void editsOfDifferentFieldsAreMergedAndOfTheSameAreAConflict() {
        String filter = save(ann, "Today").location();
        assertThat(as(ann).patch(filter, "\"1\"", "{'name':'Now'}").etag()).isEqualTo("\"2\"");
        assertThat(as(ann).patch(filter, "\"1\"", "{'favorite':true}").etag()).isEqualTo("\"3\"");
        assertThat(as(ann).patch(filter, "\"1\"", "{'name':'Now'}").etag()).isEqualTo("\"3\"");
        Answer refused = as(ann).patch(filter, "\"1\"", "{'name':'Later'}");
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.body().at("/current/name").asText()).isEqualTo("Now");
        assertThat(refused.body().path("conflicts").toString()).isEqualTo("[\"name\"]");
        assertThat(as(ann).send("PATCH", filter, "{'name':'x'}").status()).isEqualTo(428);
        assertThat(as(ann).send("DELETE", filter, "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(as(ann).send("DELETE", filter, "", "If-Match", "\"3\"").status())
                .isEqualTo(204);
        assertThat(as(ann).get(filter).status()).isEqualTo(404);
    }

    @Test
    void theSameRequestTwiceIsOneFilter() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        String body = "{'name':'Done','filter':'done'}";
        Answer first = as(ann).post("/api/filters", body, key);
        as(ann).patch(first.location(), "*", "{'name':'Over'}");
        assertThat(as(ann).post("/api/filters", body, key).body()).isEqualTo(first.body());
        assertThat(as(ann).post("/api/filters", "{'name':'x','filter':'done'}", key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(names(ann)).containsExactly("Over");
    }

    @Test
    void ofManySavedAtOnceNoneIsLostAndNoneIsTooMany() throws Exception {
        List<Callable<Answer>> saving = IntStream.range(0, LIMIT + 2)
                .mapToObj(i -> (Callable<Answer>) () -> save(ann, "Filter " + i))
                .toList();
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(saving.size())) {
            answers = threads.invokeAll(saving).stream().map(Future::resultNow).toList();
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(LIMIT);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(2)
                .allSatisfy(refused -> {
                    assertThat(refused.problem()).isEqualTo("too-many-filters");
                    assertThat(refused.body().path("limit").asInt()).isEqualTo(LIMIT);
                });
        assertThat(names(ann)).hasSize(LIMIT);
    }

    @Test
    void aFilterThatCannotBeReadSaysWhere() {
        Answer refused = as(ann).post("/api/filters", "{'name':'x','filter':'due tomorrow'}");
        assertThat(refused.problem()).isEqualTo("invalid-filter");
        assertThat(refused.body().path("column").asInt()).isEqualTo(5);
        String filter = save(ann, "Today").location();
        assertThat(as(ann).patch(filter, "*", "{'filter':'due <'}").problem()).isEqualTo("invalid-filter");
        assertThat(as(ann).get(filter).etag()).isEqualTo("\"1\"");
    }

    @Test
    void onlyProjectsThatOneMaySeeAreNamed() {
        String foreign = id(Given.project(bob));
        Answer refused =
                as(ann).post("/api/filters", "{'name':'x','filter':'done','projectId':'%s'}".formatted(foreign));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("projectId");
        Answer byKey = as(ann).post("/api/filters", "{'name':'x','filter':'project = NOPE'}");
        assertThat(byKey.problem()).isEqualTo("invalid-filter");
    }

    @Test
    void aFilterOutlivesTheProjectItIsOf() {
        String project = Given.sharedProject(bob, ann, "viewer");
        String filter = as(ann).post(
                        "/api/filters", "{'name':'x','filter':'done','projectId':'%s'}".formatted(id(project)))
                .location();
        as(bob).delete(project + "/members/" + ann);
        assertThat(as(ann).patch(filter, "*", "{'name':'Gone'}").status()).isEqualTo(200);
        assertThat(as(ann).patch(filter, "*", "{'filter':'not done'}").status()).isEqualTo(422);
        assertThat(as(ann).patch(filter, "*", "{'filter':'not done','projectId':null}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {'name':''}                              | name
        {'name':'a\\nb'}                         | name
        {'filter':''}                            | filter
        {'filter':'  '}                          | filter
        {'filter':7}                             | filter
        {'filter':null}                          | filter
        {'sort':'title'}                         | sort
        {'sort':'rank'}                          | sort
        {'projectId':'x'}                        | projectId
        {'projectId':'01928c80-0000-7000-8000-000000000001'} | projectId
        {'color':'red'}                          | color
        {'icon':'Big one'}                       | icon
        {'favorite':'yes'}                       | favorite
        {'owner':'me'}                           | owner
        """)
    void aWrongFieldIsNamed(String fields, String field) {
        String filter = save(ann, "Today").location();
        Answer patched = as(ann).patch(filter, "*", fields);
        assertThat(patched.status()).as("%s", patched.body()).isEqualTo(422);
        assertThat(patched.body().at("/errors/0/field").asText()).startsWith(field);
        String others = field.equals("name")
                ? "'filter':'done'"
                : field.equals("filter") ? "'name':'x'" : "'name':'x','filter':'done'";
        Answer created = as(ann).post("/api/filters", fields.replace("}", "," + others + "}"));
        assertThat(created.status()).as("%s", created.body()).isEqualTo(422);
        assertThat(created.body().at("/errors/0/field").asText()).startsWith(field);
        assertThat(names(ann)).containsExactly("Today");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {}             | place
        {'place':-1}   | place
        {'place':'x'}  | place
        {'place':1.5}  | place
        """)
    void aWrongPlaceIsNamed(String body, String field) {
        Answer refused = as(ann).post(save(ann, "Today").location() + "/move", body);
        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asText()).startsWith(field);
    }

    private static Answer save(UUID who, String name) {
        return as(who).post("/api/filters", "{'name':'%s','filter':'due <= today'}".formatted(name));
    }

    private static List<String> names(UUID who) {
        return as(who).get("/api/filters").body().path("items").findValuesAsText("name");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
