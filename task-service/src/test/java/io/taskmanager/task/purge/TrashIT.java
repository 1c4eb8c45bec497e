package io.taskmanager.task.purge;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.EventLog;
import io.taskmanager.task.Given;
import io.taskmanager.task.SettableClock;
import io.taskmanager.task.task.TaskPurge;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TrashIT {

    @Inject
    PurgeJob job;

    @Inject
    TaskPurge purge;

    @Inject
    SettableClock clock;

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String task = Given.task(ann, project, "Pay the rent");

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void aDeletedTaskIsOnlyInTheTrashAndComesBack() {
        assertThat(as(ann).delete(task).status()).isEqualTo(204);
        assertThat(as(ann).delete(task).status()).isEqualTo(204);
        assertThat(as(ann).get(task).status()).isEqualTo(404);
        assertThat(as(ann).patch(task, "*", "{'title':'x'}").status()).isEqualTo(404);
        assertThat(as(ann).get(project + "/tasks").body().path("items")).isEmpty();
        assertThat(as(ann).get(project + "/tasks?trash=true").body().path("items"))
                .hasSize(1);
        Answer restored = as(ann).post(task + "/restore", "");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(as(ann).post(task + "/restore", "").etag()).isEqualTo("\"3\"");
        assertThat(as(ann).get(task).body()).isEqualTo(restored.body());
    }

    @Test
    void aStaleDeleteIsRefused() {
        as(ann).patch(task, "*", "{'title':'Pay today'}");
        assertThat(as(ann).send("DELETE", task, "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(as(ann).send("DELETE", task, "", "If-Match", "\"2\"").status())
                .isEqualTo(204);
    }

    @Test
    void theTrashKeepsATaskForThirtyDaysAndNoLonger() {
        as(ann).delete(task);
        purgeAfter(Duration.ofDays(29));
        assertThat(as(ann).post(task + "/restore", "").status()).isEqualTo(200);
        as(ann).delete(task);
        purgeAfter(Duration.ofDays(31));
        assertThat(as(ann).post(task + "/restore", "").status()).isEqualTo(404);
        assertThat(EventLog.of("tasks", id(task), 5).getLast().type()).isEqualTo("task.purged.v1");
        await().until(() -> document("tasks", task) == null);
    }

    @Test
    void aPurgeTakesTheHistoryAlong() {
        as(ann).patch(task, "*", "{'title':'Pay today'}");
        await().until(() -> history("taskId", task) == 2);
        as(ann).delete(task);
        purgeAfter(Duration.ofDays(31));
        await().until(() -> document("tasks", task) == null);
        assertThat(history("taskId", task)).isZero();
        as(ann).delete(project);
        purgeAfter(Duration.ofDays(31));
        await().until(() -> document("projects", project) == null);
        assertThat(history("projectId", project)).isZero();
    }

    @Test
    void commentsStayWithATaskInTheTrashAndGoWithIt() {
        String comment = Given.comment(ann, task, "Done yesterday");
        as(ann).delete(task);
        assertThat(as(ann).get(comment).status()).isEqualTo(404);
        as(ann).post(task + "/restore", "");
        assertThat(as(ann).get(comment).status()).isEqualTo(200);
        as(ann).delete(task);
        purgeAfter(Duration.ofDays(31));
        assertThat(document("comments", comment)).isNull();
    }

    @Test
    void aPurgeThatWasCutShortIsFinishedByTheNext() {
        as(ann).delete(task);
        clock.putForward(Duration.ofDays(31));
        purge.close(500);
        assertThat(as(ann).post(task + "/restore", "").status()).isEqualTo(404);
        assertThat(document("tasks", task)).isNotNull();
        job.run();
        await().until(() -> document("tasks", task) == null);
    }

    @Test
    void severalReplicasPurgeEachTaskOnce() {
        as(ann).delete(task);
        clock.putForward(Duration.ofDays(31));
        IntStream.range(0, 6).parallel().forEach(i -> job.run());
        await().until(() -> document("tasks", task) == null);
        assertThat(EventLog.of("tasks", id(task), 3))
                .extracting(event -> event.type())
                .containsExactly("task.created.v1", "task.deleted.v1", "task.purged.v1");
    }

    @Test
    void aPurgedProjectTakesItsTasksAlong() {
        as(ann).delete(project);
        purgeAfter(Duration.ofDays(31));
        assertThat(as(ann).post(project + "/restore", "").status()).isEqualTo(404);
        assertThat(EventLog.of("tasks", id(task), 2).getLast().type()).isEqualTo("task.purged.v1");
        assertThat(EventLog.of("projects", id(project), 3).getLast().type()).isEqualTo("project.purged.v1");
        await().until(() -> document("tasks", task) == null && document("projects", project) == null);
    }

    @Test
    void aRestoreAndAPurgeAtOnceLeaveAllOrNothing() {
        as(ann).delete(project);
        clock.putForward(Duration.ofDays(31));
        List<Runnable> both = List.of(() -> as(ann).post(project + "/restore", ""), job::run);
        both.parallelStream().forEach(Runnable::run);
        clock.putRight();
        int projectStatus = as(ann).get(project).status();
        assertThat(projectStatus).isIn(200, 404);
        assertThat(as(ann).get(task).status()).isEqualTo(projectStatus);
    }

    private void purgeAfter(Duration time) {
        clock.putForward(time);
        job.run();
        clock.putRight();
    }

    private static long history(String of, String path) {
        return Given.database().getCollection("changes").countDocuments(new Document(of, UUID.fromString(id(path))));
    }

    private static Document document(String collection, String path) {
        return Given.database()
                .getCollection(collection)
                .find(new Document("_id", UUID.fromString(id(path))))
                .first();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
