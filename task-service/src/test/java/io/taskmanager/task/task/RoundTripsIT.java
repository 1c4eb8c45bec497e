package io.taskmanager.task.task;

import static io.taskmanager.task.ApiClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.task.Given;
import io.taskmanager.testkit.Servers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** How often a request asks the database, which is what it costs on any: one question more than is to be told is for the permission. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class RoundTripsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID ann = Given.person();
    private final String project = Given.project(ann);
    private final String task = Given.task(ann, project, "Pay the rent");

    /** What requests ask, without the relay and what else is done behind them. */
    @Singleton
    static class Trips implements CommandListener {

        private static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            boolean asked = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().endsWith("Resource")));
            if (asked) {
                String name = event.getCommandName();
                SEEN.add(name + " " + event.getCommand().getString(name).getValue());
            }
        }
    }

    private static List<String> during(Runnable request) {
        Trips.SEEN.clear();
        request.run();
        return List.copyOf(Trips.SEEN);
    }

    @Test
    void aReadTakesTheTaskAndItsProject() {
        assertThat(during(() -> as(ann).get(task))).containsExactly("find tasks", "find projects");
    }

    @Test
    void aListTakesTheProjectAndItsTasks() {
        assertThat(during(() -> as(ann).get(project + "/tasks"))).containsExactly("find projects", "find tasks");
    }

    @Test
    void aListOfAllProjectsTakesNoMore() {
        Given.task(ann, Given.project(ann), "Call the printer");

        assertThat(during(() -> as(ann).get("/api/tasks"))).containsExactly("find projects", "find tasks");
    }

    @Test
    void aListThatIsKeptTakesTheProjectOnly() {
        await().atMost(SOON).untilAsserted(() -> assertThat(during(() -> as(ann).get(project + "/tasks")))
                .containsExactly("find projects"));
    }

    @Test
    void aChangeIsOneWriteOnceTheProjectHasSaidThatThereAreSome() {
        await().atMost(SOON).untilAsserted(() -> {
            as(ann).patch(task, "*", "{'priority':1}");

            assertThat(during(() -> as(ann).patch(task, "*", "{'priority':2}")))
                    .containsExactly("find tasks", "find projects", "update tasks");
        });
    }

    @Test
    void aNewTaskIsTheNumberAndTheTask() {
        assertThat(during(() -> as(ann).post(project + "/tasks", "{'title':'Feed the cat'}")))
                .containsExactly("findAndModify projects", "insert tasks");
    }

    @Test
    void onlyTasksThatWaitedForOthersTakeALookAtThem() {
        String other = Given.task(ann, project, "Earn the rent");
        as(ann).post(
                        other + "/relations",
                        "{'kind':'blocks','task':'%s'}".formatted(task.substring(task.lastIndexOf('/') + 1)));

        assertThat(during(() -> as(ann).get(task)))
                .containsExactly("find tasks", "find projects", "find relations", "find tasks");
        assertThat(during(() -> as(ann).get(other))).containsExactly("find tasks", "find projects");
    }
}
