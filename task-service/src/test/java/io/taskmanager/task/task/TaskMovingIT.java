package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.ApiClient.Answer;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class TaskMovingIT {

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);

    @Test
    void aTaskGoesWhereItIsPut() {
        List<String> tasks = tasks(4);
        Answer moved = move(tasks.get(3), "after", tasks.get(0));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.etag()).isEqualTo("\"2\"");
        assertThat(order()).containsExactly(tasks.get(0), tasks.get(3), tasks.get(1), tasks.get(2));
        move(tasks.get(2), "before", tasks.get(0));
        assertThat(order()).containsExactly(tasks.get(2), tasks.get(0), tasks.get(3), tasks.get(1));
        as(ann).post("/api/tasks/" + tasks.get(2) + "/move", "{}");
        assertThat(order()).containsExactly(tasks.get(0), tasks.get(3), tasks.get(1), tasks.get(2));
        String added = id(Given.task(ann, project, "New"));
        assertThat(order()).endsWith(tasks.get(2), added);
    }

    @Test
    void aTaskThatIsThereAlreadyStaysAsItIs() {
        List<String> tasks = tasks(2);
        assertThat(move(tasks.get(1), "after", tasks.get(0)).etag()).isEqualTo("\"1\"");
        assertThat(move(tasks.get(0), "before", tasks.get(1)).etag()).isEqualTo("\"1\"");
    }

    @Test
    void thereIsRoomBetweenTheSameTwoHoweverOftenItIsUsed() {
        List<String> tasks = tasks(4);
        for (int i = 0; i < 320; i++) {
            assertThat(move(tasks.get(1 + i % 2), "after", tasks.get(0)).status())
                    .isEqualTo(200);
        }
        assertThat(order()).containsExactly(tasks.get(0), tasks.get(2), tasks.get(1), tasks.get(3));
        assertThat(as(ann).get(project + "/tasks").body().path("items"))
                .allSatisfy(task -> assertThat(task.path("rank").asText()).hasSizeLessThan(30));
    }

    @Test
    void equalRanksOfClientsAreNoDeadEnd() {
        List<String> tasks = tasks(3);
        tasks.forEach(task -> as(ann).patch("/api/tasks/" + task, "*", "{'rank':'A'}"));
        assertThat(move(tasks.get(2), "after", tasks.get(0)).status()).isEqualTo(200);
        assertThat(order()).containsExactly(tasks.get(0), tasks.get(2), tasks.get(1));
    }

    @Test
    void ofMovesAtOnceEveryOneIsDone() throws Exception {
        List<String> tasks = tasks(14);
        List<Callable<Answer>> moves = IntStream.range(2, 14)
                .mapToObj(i -> (Callable<Answer>) () -> move(tasks.get(i), "after", tasks.get(0)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(moves.size())) {
            assertThat(threads.invokeAll(moves).stream().map(Future::resultNow))
                    .extracting(Answer::status)
                    .containsOnly(200);
        }
        assertThat(order()).hasSize(14).startsWith(tasks.get(0)).endsWith(tasks.get(1));
        assertThat(as(ann).get(project + "/tasks").body().findValuesAsText("rank"))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyWritersMoveAndOnlyAmongTheTasksOfTheProject() {
        List<String> tasks = tasks(2);
        UUID bob = Given.person();
        Given.share(project, ann, bob, "viewer");
        String body = "{'after':'%s'}".formatted(tasks.get(1));
        assertThat(as(bob).post("/api/tasks/" + tasks.get(0) + "/move", body).status())
                .isEqualTo(403);
        assertThat(as(Given.person())
                        .post("/api/tasks/" + tasks.get(0) + "/move", body)
                        .status())
                .isEqualTo(404);
        String elsewhere = id(Given.task(ann, Given.project(ann), "Elsewhere"));
        for (String other : List.of(elsewhere, tasks.get(0), UUID.randomUUID().toString())) {
            Answer refused = move(tasks.get(0), "after", other);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("after");
        }
        String both = "{'after':'%s','before':'%s'}".formatted(tasks.get(1), tasks.get(1));
        assertThat(as(ann).post("/api/tasks/" + tasks.get(0) + "/move", both).status())
                .isEqualTo(422);
    }

    private List<String> tasks(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id(Given.task(ann, project, "Task " + i)));
        }
        return ids;
    }

    private Answer move(String task, String where, String other) {
        return as(ann).post("/api/tasks/" + task + "/move", "{'%s':'%s'}".formatted(where, other));
    }

    private List<String> order() {
        return StreamSupport.stream(
                        as(ann).get(project + "/tasks").body().path("items").spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
