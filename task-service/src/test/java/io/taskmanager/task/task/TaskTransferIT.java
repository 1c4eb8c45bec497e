package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.EventSchemas;
import io.taskmanager.task.Given;
import io.taskmanager.task.SettableClock;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that go to another project, with all that belongs to them. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class TaskTransferIT {

    private final UUID ann = Given.person();
    private final UUID bob = Given.person();
    private final String home = Given.sharedProject(ann, bob, "editor");
    private final String work = Given.project(ann);

    @Inject
    TransferSpread spread;

    @Inject
    TaskPlaces places;

    @Inject
    SettableClock clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void aTaskIsTheLastOfItsNewProjectWithAKeyOfThat() {
        Given.task(ann, work, "There before");
        String task = Given.task(ann, home, "Pay the rent");
        as(ann).patch(
                        task,
                        "*",
                        "{'status':'in-progress','labels':['money'],'assignees':['%s','%s']}".formatted(ann, bob));
        Answer moved = move(ann, task, work);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.etag()).isEqualTo("\"3\"");
        assertThat(moved.text("projectId")).isEqualTo(id(work));
        assertThat(moved.text("key")).isEqualTo(key(work) + "-2");
        assertThat(moved.text("status")).isEqualTo("in-progress");
        assertThat(moved.body().path("labels").toString()).isEqualTo("[\"money\"]");
        assertThat(moved.body().path("assignees").toString()).isEqualTo("[\"%s\"]".formatted(ann));
        assertThat(titles(ann, work)).containsExactly("There before", "Pay the rent");
        assertThat(titles(ann, home)).isEmpty();
        assertThat(as(ann).get(task).body()).isEqualTo(moved.body());
        assertThat(as(bob).get(task).status()).isEqualTo(404);
        assertThat(move(ann, task, work).etag()).isEqualTo("\"3\"");
    }

    @Test
    void aTaskThatComesBackHasItsOldKeyAgain() {
        String task = Given.task(ann, home, "Pay the rent");
        String key = as(ann).get(task).text("key");
        move(ann, task, work);
        Given.task(ann, home, "Meanwhile");
        assertThat(move(ann, task, home).text("key")).isEqualTo(key);
        assertThat(titles(ann, home)).containsExactly("Meanwhile", "Pay the rent");
        assertThat(as(ann).get("/api/search?q=" + key).body().findValuesAsText("id"))
                .contains(id(task));
    }

    @Test
    void itsFormerKeyStillFindsIt() {
        String task = Given.task(ann, home, "Pay the rent");
        String key = as(ann).get(task).text("key");
        String other = Given.task(ann, work, "Other");
        move(ann, task, work);
        assertThat(as(ann).get("/api/search?q=" + key).body().at("/items/0/id").asText())
                .isEqualTo(id(task));
        assertThat(as(bob).get("/api/search?q=" + key).body().path("items")).isEmpty();
        assertThat(as(ann).post(other + "/relations", "{'kind':'relates','task':'%s'}".formatted(key))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void itTakesAWritingRoleInBothProjects() {
        String task = Given.task(ann, home, "Pay the rent");
        UUID viewer = Given.person();
        Given.share(home, ann, viewer, "viewer");
        assertThat(move(viewer, task, Given.project(viewer)).status()).isEqualTo(403);
        Answer hidden = move(bob, task, work);
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.body().at("/errors/0/field").asText()).isEqualTo("project");
        Given.share(work, ann, bob, "viewer");
        Answer refused = move(bob, task, work);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("project");
        assertThat(refused.text("detail")).contains(as(ann).get(work).text("name"));
        assertThat(as(ann).send("PUT", task + "/project", "{}").status()).isEqualTo(422);
        as(ann).patch(work, "*", "{'archived':true}");
        assertThat(move(ann, task, work).problem()).isEqualTo("project-archived");
        assertThat(as(ann).get(task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aStaleMoveIsRefused() {
        String task = Given.task(ann, home, "Pay the rent");
        as(ann).patch(task, "*", "{'priority':3}");
        String body = "{'project':'%s'}".formatted(id(work));
        assertThat(as(ann).send("PUT", task + "/project", body, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(as(ann).send("PUT", task + "/project", body, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itsSubtasksGoWithItAndItLeavesItsParent() {
        String parent = Given.task(ann, home, "Parent");
        String task = subtask(parent, "Task");
        String child = subtask(task, "Child");
        String grandchild = subtask(child, "Grandchild");
        String deleted = subtask(child, "Deleted");
        as(ann).delete(deleted);
        assertThat(move(ann, task, work).body().path("parent").isNull()).isTrue();
        assertThat(titles(ann, work)).containsExactly("Task", "Child", "Grandchild");
        assertThat(titles(ann, home)).containsExactly("Parent");
        assertThat(as(ann).get(child).text("parent")).isEqualTo(id(task));
        assertThat(as(ann).get(parent).body().at("/subtasks/total").asInt()).isZero();
        assertThat(as(ann).post(deleted + "/restore", "").text("projectId")).isEqualTo(id(work));
        assertThat(as(ann).get(grandchild).text("projectId")).isEqualTo(id(work));
    }

    @Test
    void whatACrashLeftBehindFollowsByARepetitionOrByItself() {
        String task = Given.task(ann, home, "Task");
        String child = subtask(task, "Child");
        String comment = Given.comment(ann, child, "Unmistakable");
        for (Runnable rest : List.<Runnable>of(() -> move(ann, task, work), this::finishLater)) {
            move(ann, task, work);
            putBack(child);
            assertThat(as(ann).get(child).text("projectId")).isEqualTo(id(home));
            rest.run();
            assertThat(as(ann).get(child).text("projectId")).isEqualTo(id(work));
            assertThat(as(ann).get(child).text("parent")).isEqualTo(id(task));
            assertThat(as(ann).get(comment).text("projectId")).isEqualTo(id(work));
        }
        clock.putForward(Duration.ofHours(1));
        assertThat(places.movedBefore(clock.instant(), 500))
                .extracting(TaskPlaces.Moved::id)
                .doesNotContain(uuid(task));
    }

    @Test
    void commentsAndFilesBelongToTheNewProject() {
        String task = Given.task(ann, home, "Pay the rent");
        Given.comment(bob, task, "Xylophone");
        as(ann).upload(
                        task + "/attachments?name=a.txt",
                        "Some bytes",
                        UUID.randomUUID().toString());
        move(ann, task, work);
        assertThat(as(ann).get("/api/search?q=xylophone").body().path("items")).hasSize(1);
        assertThat(as(bob).get("/api/search?q=xylophone").body().path("items")).isEmpty();
        assertThat(as(ann).get(task + "/attachments").body().path("items")).hasSize(1);
        Document file = Given.database()
                .getCollection("attachments")
                .find(new Document("taskId", uuid(task)))
                .first();
        assertThat(file.get("projectId")).isEqualTo(uuid(work));
    }

    @Test
    void filesThatTheProjectHasNoRoomForKeepTheTaskWhereItIs() {
        String task = Given.task(ann, home, "Parent");
        String child = subtask(task, "Child");
        as(ann).upload(
                        child + "/attachments?name=a.txt",
                        "Some bytes",
                        UUID.randomUUID().toString());
        Given.database()
                .getCollection("attachments")
                .insertOne(new Document("_id", UUID.randomUUID())
                        .append("projectId", uuid(work))
                        .append("taskId", UUID.randomUUID())
                        .append("state", "LIVE")
                        .append("size", 10L * 1024 * 1024 * 1024 - 3));
        assertThat(move(ann, task, work).problem()).isEqualTo("project-full");
        assertThat(as(ann).get(task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void bothProjectsAreTold() {
        String task = Given.task(ann, home, "Pay the rent");
        String key = as(ann).get(task).text("key");
        as(ann).patch(task, "*", "{'assignees':['%s']}".formatted(bob));
        move(ann, task, work);
        List<CloudEvent> events = EventLog.of("tasks", id(task), 4);
        assertThat(events).extracting(CloudEvent::type).endsWith("task.moved-out.v1", "task.moved-in.v1");
        assertThat(events).allSatisfy(event -> assertThat(
                        EventSchemas.violations(event.type(), event.data().toString()))
                .isEmpty());
        assertThat(events.get(2).data().path("projectId").asText()).isEqualTo(id(home));
        assertThat(events.get(2).data().path("key").asText()).isEqualTo(key);
        assertThat(events.get(3).data().path("projectId").asText()).isEqualTo(id(work));
        assertThat(events.get(3).data().path("key").asText()).isEqualTo(key(work) + "-1");
        assertThat(events.get(3).data().path("changes").findValuesAsText("field"))
                .containsExactly("project", "assignees", "rank");
    }

    @Test
    void theHistoryGoesAlongAndBothActivitiesHaveTheMove() {
        String task = Given.task(ann, home, "Pay the rent");
        as(ann).patch(task, "*", "{'assignees':['%s']}".formatted(bob));
        move(ann, task, work);
        JsonNode history = as(ann).get(task + "/history").body().path("items");
        assertThat(history.findValuesAsText("kind")).containsExactly("moved-in", "changed", "created");
        assertThat(history.at("/0/changes/0").toString())
                .isEqualTo("{\"field\":\"project\",\"old\":\"%s\",\"new\":\"%s\"}".formatted(id(home), id(work)));
        assertThat(history.at("/0/changes").findValuesAsText("field")).contains("assignees");
        assertThat(kinds(home)).startsWith("moved-out", "changed", "created");
        assertThat(kinds(work)).startsWith("moved-in").doesNotContain("moved-out");
    }

    @Test
    void whoeverMovesAndDividesAtOnceLeavesATreeInOneProject() throws Exception {
        String task = Given.task(ann, home, "Task");
        subtask(task, "Child");
        List<Callable<Integer>> all = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> i % 4 == 0
                        ? move(ann, task, i % 8 == 0 ? work : home).status()
                        : as(ann).post(
                                        (i % 2 == 0 ? home : work) + "/tasks",
                                        "{'title':'x','parent':'%s'}".formatted(id(task)))
                                .status())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow)).isSubsetOf(200, 201, 422);
        }
        String where = as(ann).get(task).text("projectId");
        assertThat(as(ann).get(task + "/subtasks").body().findValuesAsText("projectId"))
                .containsOnly(where);
        assertThat(titles(ann, where.equals(id(home)) ? work : home)).isEmpty();
    }

    @Test
    void aBulkMovesWhatItCanAndARepetitionMovesNothing() {
        String rent = Given.task(ann, home, "Rent");
        String milk = Given.task(bob, home, "Milk");
        String secret = Given.task(ann, work, "Secret");
        String target = Given.sharedProject(bob, ann, "editor");
        String items = List.of(rent, milk, secret).stream()
                .map(task -> "{'op':'transfer','id':'%s','project':'%s'}".formatted(id(task), id(target)))
                .reduce("{'op':'transfer','id':'%s'}".formatted(id(rent)), (one, next) -> one + "," + next);
        String key = UUID.randomUUID().toString();
        Answer first = as(bob).post("/api/tasks/bulk", "{'items':[%s]}".formatted(items), "Idempotency-Key", key);
        assertThat(first.body().path("results").findValuesAsText("status")).containsSubsequence("200", "200");
        assertThat(IntStream.range(0, 4).mapToObj(i -> first.body()
                        .at("/results/%d/status".formatted(i))
                        .asInt()))
                .containsExactly(422, 200, 200, 404);
        Given.database().getCollection("bulks").deleteOne(new Document("_id", bob + ":" + key));
        move(ann, rent, home);
        Answer again = as(bob).post("/api/tasks/bulk", "{'items':[%s]}".formatted(items), "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(titles(bob, target)).containsExactly("Milk");
    }

    private void finishLater() {
        clock.putForward(Duration.ofMinutes(2));
        spread.finish(10_000);
        clock.putRight();
    }

    /** As if the process had ended between the task and its subtask. */
    private void putBack(String task) {
        Given.database()
                .getCollection("tasks")
                .updateOne(
                        new Document("_id", uuid(task)),
                        new Document("$set", new Document("projectId", uuid(home)))
                                .append("$unset", new Document("moved", "")));
        Given.database()
                .getCollection("comments")
                .updateMany(
                        new Document("taskId", uuid(task)),
                        new Document("$set", new Document("projectId", uuid(home))));
    }

    private String subtask(String parent, String title) {
        return as(ann).post(home + "/tasks", "{'title':'%s','parent':'%s'}".formatted(title, id(parent)))
                .location();
    }

    private static Answer move(UUID user, String task, String project) {
        return as(user).send("PUT", task + "/project", "{'project':'%s'}".formatted(id(project)));
    }

    private static List<String> titles(UUID user, String project) {
        return as(user).get(project + "/tasks").body().findValuesAsText("title");
    }

    private List<String> kinds(String project) {
        return as(ann).get(project + "/activity").body().findValuesAsText("kind");
    }

    private String key(String project) {
        return as(ann).get(project).text("key");
    }

    private static UUID uuid(String path) {
        return UUID.fromString(id(path));
    }

    private static String id(String path) {
        return path.replaceFirst(".*/", "");
    }
}
