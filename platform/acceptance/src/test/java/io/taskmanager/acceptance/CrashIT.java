package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of any one process while 50 writes/s run: nothing acknowledged is missing, each event counts once. */
class CrashIT {
    private static final int WRITES_PER_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("crash.seconds", 4);
    private static final Suite SUITE = Suite.shared();

    private final Browser ann = Browser.signedUp(SUITE.gateway(), "Ann");
    private final Browser ben = Browser.signedUp(SUITE.gateway(), "Ben");

    @ParameterizedTest
    @ValueSource(strings = {"mongo", "kafka", "redis", "auth", "task", "notification", "gateway", "launcher"})
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice(String victim) {
        var project = ann.project("Crash of " + victim);
        ann.share(project, ben, "viewer");
        var acknowledged = ConcurrentHashMap.<String>newKeySet();

        try (var writes = new Writes(project, acknowledged)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= WRITES_PER_SECOND * SECONDS / 2);
            SUITE.kill(victim);
            if (victim.equals("launcher")) {
                SUITE.startAgain();
            }
            await().atMost(Duration.ofSeconds(90)).until(SUITE::ready);
            var before = acknowledged.size();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> acknowledged.size() >= before + WRITES_PER_SECOND * SECONDS / 2);
        }

        assertThat(titles(ann.all("/api/projects/" + project + "/tasks")))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(inboxOf(project)).containsAll(acknowledged));
        assertThat(inboxOf(project)).doesNotHaveDuplicates();
    }

    /** At a constant rate until closed; then the last of them has been answered. */
    private final class Writes implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

        /** Each write is tried once more under its key when its answer did not come, as a client would. */
        Writes(String project, Set<String> acknowledged) {
            clock.scheduleAtFixedRate(
                    () -> threads.execute(() -> {
                        var title = "Survives " + UUID.randomUUID();
                        if (written(project, title) || written(project, title)) {
                            acknowledged.add(title);
                        }
                    }),
                    0,
                    1_000_000 / WRITES_PER_SECOND,
                    TimeUnit.MICROSECONDS);
        }

        @Override
        public void close() {
            clock.close();
            threads.close();
        }
    }

    private boolean written(String project, String title) {
        try {
            var answer = ann.post(
                    "/api/projects/" + project + "/tasks",
                    "{\"title\":\"%s\"}".formatted(title),
                    "Idempotency-Key",
                    title.substring(title.lastIndexOf(' ') + 1));
            return answer.status() == 201;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private List<String> inboxOf(String project) {
        return titles(ben.all("/api/notifications").stream()
                .filter(n -> n.path("kind").asText().equals("task-created"))
                .filter(n -> n.path("projectId").asText().equals(project))
                .toList());
    }

    private static List<String> titles(List<JsonNode> items) {
        return items.stream().map(item -> item.path("title").asText()).toList();
    }
}
