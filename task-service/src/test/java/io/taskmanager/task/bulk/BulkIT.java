package io.taskmanager.task.bulk;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.MongoException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.idempotency.IdempotencyKey;
import io.taskmanager.task.ApiClient;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many operations in one request: each by itself, and each once. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class BulkIT {

    private static final String BULK = "/api/tasks/bulk";

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Inject
    BulkWork work;

    @Inject
    BulkCleaning cleaning;

    @Test
    void eachOperationIsDoneInOrder() {
        String rent = id(Given.task(ann, project, "Rent"));
        String milk = id(Given.task(ann, project, "Milk"));
        Answer answer = bulk(
                ann,
                "{'op':'create','project':'%s','body':{'title':'Bread'}}".formatted(id(project)),
                "{'op':'edit','id':'%s','ifMatch':'\\\"1\\\"','body':{'priority':3}}".formatted(rent),
                "{'op':'complete','id':'%s'}".formatted(rent),
                "{'op':'move','id':'%s','body':{'before':'%s'}}".formatted(milk, rent),
                "{'op':'delete','id':'%s','ifMatch':'*'}".formatted(milk),
                "{'op':'restore','id':'%s'}".formatted(milk));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly(201, 200, 200, 200, 200, 200);
        assertThat(answer.body().findValuesAsText("version")).containsExactly("1", "2", "3", "2", "3", "4");
        JsonNode titles = as(ann).get(project + "/tasks").body();
        assertThat(titles.findValuesAsText("title")).containsExactly("Milk", "Rent", "Bread");
        assertThat(as(ann).get("/api/tasks/" + rent).body().path("done").asBoolean())
                .isTrue();
    }

    @Test
    void aRefusedItemKeepsNoneOfTheOthersFromBeingDone() {
        String rent = id(Given.task(ann, project, "Rent"));
        Answer answer = bulk(
                ann,
                "{'op':'edit','id':'%s','body':{'priority':3}}".formatted(rent),
                "{'op':'edit','id':'%s','ifMatch':'*','body':{'priority':9}}".formatted(rent),
                "{'op':'complete','id':'%s'}".formatted(UUID.randomUUID()),
                "{'op':'rob','id':'%s'}".formatted(rent),
                "7",
                "{'op':'create','project':'%s','body':{'title':''}}".formatted(id(project)),
                "{'op':'create','body':{'title':'Nowhere'}}",
                "{'op':'edit','id':'%s','ifMatch':'*','body':{'priority':2}}".formatted(rent),
                "{'op':'edit','id':'%s','ifMatch':'\\\"1\\\"','body':{'priority':1}}".formatted(rent));

        assertThat(statuses(answer)).containsExactly(428, 422, 404, 422, 400, 422, 422, 200, 412);
        assertThat(answer.body().findValuesAsText("field")).containsExactly("priority", "op", "title", "project");
        JsonNode stale = answer.body().at("/results/8/problem");
        assertThat(stale.path("conflicts").get(0).asText()).isEqualTo("priority");
        assertThat(stale.has("current")).isFalse();
        assertThat(as(ann).get("/api/tasks/" + rent).body().path("priority").asInt())
                .isEqualTo(2);
    }

    @Test
    void eachItemIsAuthorisedAsItsOwnRequest() {
        UUID viewer = Given.person();
        Given.share(project, ann, viewer, "viewer");
        String rent = id(Given.task(ann, project, "Rent"));
        String own = id(Given.task(viewer, Given.project(viewer), "Own"));
        String[] items = {"{'op':'complete','id':'%s'}".formatted(rent), "{'op':'complete','id':'%s'}".formatted(own)};

        assertThat(statuses(bulk(viewer, items))).containsExactly(403, 200);
        assertThat(statuses(bulk(Given.person(), items))).containsExactly(404, 404);
        assertThat(as(ann).get("/api/tasks/" + rent).body().path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRepetitionGetsTheSameResultsAndDoesNothing() {
        String rent = id(Given.task(ann, project, "Rent"));
        String items = items(
                "{'op':'edit','id':'%s','ifMatch':'*','body':{'title':'Mine'}}".formatted(rent),
                "{'op':'create','project':'%s','body':{'title':'Bread'}}".formatted(id(project)),
                "{'op':'complete','id':'%s'}".formatted(UUID.randomUUID()));
        Answer first = send(ann, items, "again");
        as(ann).patch("/api/tasks/" + rent, "*", "{'title':'Theirs'}");

        assertThat(send(ann, items, "again")).isEqualTo(first);
        assertThat(as(ann).get("/api/tasks/" + rent).text("title")).isEqualTo("Theirs");
        assertThat(as(ann).get(project + "/tasks").body().path("items")).hasSize(2);
        assertThat(send(ann, items("{'op':'complete','id':'%s'}".formatted(rent)), "again")
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void whatIsNoRequestDoesNothing() {
        assertThat(as(ann).post(BULK, items("{}")).body().at("/errors/0/field").asText())
                .isEqualTo("Idempotency-Key");
        assertThat(send(ann, "{'items':[]}", "none").status()).isEqualTo(422);
        Answer tooMany =
                send(ann, items(Stream.generate(() -> "{}").limit(1_001).toArray(String[]::new)), "many");
        assertThat(tooMany.problem()).isEqualTo("too-many-items");
        assertThat(tooMany.body().path("limit").asInt()).isEqualTo(1_000);
    }

    @Test
    void interruptedInTheMiddleAndRepeatedEachItemIsDoneOnce() throws Exception {
        List<String> tasks = tasks(120);
        ArrayNode items = ApiClient.JSON.createArrayNode();
        tasks.forEach(task -> items.add(edit(task, "mine")));
        IntStream.range(0, 10).forEach(i -> items.add(creation("New " + i)));
        interrupted(items, "crash", tasks);
        List<String> done = tasks.stream().filter(task -> version(task) == 2).toList();
        done.forEach(task -> as(ann).patch("/api/tasks/" + task, "*", "{'title':'theirs'}"));

        Answer answer = send(ann, "{\"items\":" + items + "}", "crash");

        assertThat(done).hasSizeBetween(30, 119);
        assertThat(statuses(answer).subList(0, 120)).containsOnly(200);
        assertThat(answer.body().findValuesAsText("version").subList(0, 120)).containsOnly("2");
        assertThat(tasks)
                .allSatisfy(task -> assertThat(as(ann).get("/api/tasks/" + task).text("title"))
                        .isEqualTo(done.contains(task) ? "theirs" : "mine"));
        assertThat(stored(project, "New")).isEqualTo(10);
        assertThat(send(ann, "{\"items\":" + items + "}", "crash")).isEqualTo(answer);
    }

    @Test
    void twoAtOnceWithOneKeyDoEachItemOnce() throws Exception {
        List<String> tasks = tasks(40);
        ArrayNode items = ApiClient.JSON.createArrayNode();
        tasks.forEach(task -> items.add(edit(task, "mine")));
        items.add(creation("New"));
        Callable<Answer> request = () -> send(ann, "{\"items\":" + items + "}", "both");
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            var answers = threads.invokeAll(List.of(request, request, request));
            assertThat(answers.get(0).get())
                    .isEqualTo(answers.get(1).get())
                    .isEqualTo(answers.get(2).get());
        }
        assertThat(tasks).allSatisfy(task -> assertThat(version(task)).isEqualTo(2));
        assertThat(stored(project, "New")).isEqualTo(1);
    }

    @Test
    void editsOfOneTaskAtOnceAreAllThere() throws Exception {
        List<String> tasks = tasks(10);
        ArrayNode items = ApiClient.JSON.createArrayNode();
        tasks.forEach(task -> items.add(edit(task, "mine")));
        Callable<Integer> bulk =
                () -> send(ann, "{\"items\":" + items + "}", "one").status();
        List<Callable<Integer>> all = new ArrayList<>(List.of(bulk));
        tasks.forEach(task -> all.add(() ->
                as(ann).patch("/api/tasks/" + task, "\"1\"", "{'priority':4}").status()));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(tasks).allSatisfy(task -> {
            JsonNode now = as(ann).get("/api/tasks/" + task).body();
            assertThat(now.path("version").asInt()).isEqualTo(3);
            assertThat(now.path("title").asText() + now.path("priority").asInt())
                    .isEqualTo("mine4");
        });
    }

    @Test
    void anAnswerIsForgottenWhenItsTimeIsOver() {
        send(ann, items("{'op':'restore','id':'%s'}".formatted(UUID.randomUUID())), "old");
        Document mine = new Document("_id", ann + ":old");
        var bulks = Given.database().getCollection("bulks");
        cleaning.run();
        assertThat(bulks.countDocuments(mine)).isEqualTo(1);
        bulks.updateOne(mine, new Document("$set", new Document("at", new java.util.Date(0))));

        assertThat(cleaning.run()).isEqualTo(1);

        assertThat(bulks.countDocuments(mine)).isZero();
    }

    /** Begins, and is gone when at least 30 of the tasks are done. */
    private void interrupted(ArrayNode items, String key, List<String> tasks) throws InterruptedException {
        List<JsonNode> list = new ArrayList<>();
        items.forEach(list::add);
        var running =
                new FutureTask<>(() -> work.run(new BulkRequest(list), ann, ZoneOffset.UTC, new IdempotencyKey(key)));
        Thread thread = Thread.ofPlatform().start(running);
        await().pollInterval(Duration.ofMillis(2)).until(() -> stored(project, "mine") >= 30);
        thread.interrupt();
        thread.join();
        try {
            running.get();
            throw new AssertionError("done before it was interrupted");
        } catch (ExecutionException e) {
            assertThat(e).hasRootCauseInstanceOf(Throwable.class).rootCause().isNotInstanceOf(AssertionError.class);
            assertThat(e.getCause()).isInstanceOf(MongoException.class);
        }
    }

    private List<String> tasks(int count) {
        ArrayNode items = ApiClient.JSON.createArrayNode();
        IntStream.range(0, count).forEach(i -> items.add(creation("Task " + i)));
        return send(ann, "{\"items\":" + items + "}", UUID.randomUUID().toString())
                .body()
                .findValuesAsText("id");
    }

    private ObjectNode creation(String title) {
        ObjectNode item = ApiClient.JSON.createObjectNode().put("op", "create").put("project", id(project));
        item.putObject("body").put("title", title);
        return item;
    }

    private static ObjectNode edit(String task, String title) {
        ObjectNode item = ApiClient.JSON
                .createObjectNode()
                .put("op", "edit")
                .put("id", task)
                .put("ifMatch", "*");
        item.putObject("body").put("title", title);
        return item;
    }

    private static Answer bulk(UUID user, String... items) {
        return send(user, items(items), UUID.randomUUID().toString());
    }

    private static Answer send(UUID user, String body, String key) {
        return as(user).post(BULK, body, "Idempotency-Key", key);
    }

    private static String items(String... items) {
        return "{'items':[" + String.join(",", items) + "]}";
    }

    private static List<Integer> statuses(Answer answer) {
        List<Integer> statuses = new ArrayList<>();
        answer.body()
                .path("results")
                .forEach(result -> statuses.add(result.path("status").asInt()));
        return statuses;
    }

    private int version(String task) {
        return as(ann).get("/api/tasks/" + task).body().path("version").asInt();
    }

    private static long stored(String project, String title) {
        return Given.database()
                .getCollection("tasks")
                .countDocuments(new Document("projectId", UUID.fromString(id(project)))
                        .append("fields.title", new Document("$regex", "^" + title)));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
