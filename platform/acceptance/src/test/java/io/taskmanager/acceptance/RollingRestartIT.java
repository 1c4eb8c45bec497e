package io.taskmanager.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SIGTERM of one replica after the other while POSTs run: each of them is answered as if nothing had happened. */
class RollingRestartIT {
    private static final int WRITES_PER_SECOND = 20;
    private static final String ANN = TestTokens.bearer(UUID.randomUUID());

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Object, Integer> answers = new ConcurrentHashMap<>();
    private final Servers servers = new Servers();
    private ServiceProcess one;
    private ServiceProcess two;
    private ServiceProcess gateway;
    private String tasks;

    @BeforeEach
    void start() {
        var stores = servers.start();
        var environment = new HashMap<>(Map.of(
                "MONGODB_URI",
                stores.get("quarkus.mongodb.connection-string"),
                "KAFKA_BOOTSTRAP_SERVERS",
                stores.get("kafka.bootstrap.servers"),
                "TOKEN_JWKS_URL",
                stores.get("token.jwks-url"),
                "CURSOR_SECRET",
                "c2VjcmV0IG9mIHRoaXMgdGVzdCBydW4sIDMyIGJ5dGVz",
                "LOG_LEVEL",
                "ERROR",
                "SHUTDOWN_DELAY",
                "2s"));
        one = new ServiceProcess("task-service", environment);
        two = new ServiceProcess("task-service", environment);
        environment.put("TASK_SERVICE_URL", one.origin() + "," + two.origin());
        gateway = new ServiceProcess("gateway", environment);
        one.awaitReady();
        two.awaitReady();
        gateway.awaitReady();
        tasks = "/api/projects/" + projectOfAnn() + "/tasks";
    }

    @AfterEach
    void stop() {
        gateway.close();
        one.close();
        two.close();
        servers.stop();
    }

    @Test
    void noWriteFailsWhileReplicasAreReplaced() throws InterruptedException {
        try (var writes = write()) {
            awaitAnswers(2 * WRITES_PER_SECOND);

            assertThat(one.terminate()).isZero();
            one.startAgain();
            assertThat(two.terminate()).isZero();
            two.startAgain();

            awaitAnswers(2 * WRITES_PER_SECOND);
            writes.shutdownNow();
        }

        assertThat(answers).containsOnlyKeys(201);
    }

    private void awaitAnswers(int more) {
        var before = answered();
        await().atMost(Duration.ofSeconds(60)).until(() -> answered() >= before + more);
    }

    private int answered() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    private ScheduledExecutorService write() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(
                () -> threads.execute(() -> answers.merge(answerOfOne(), 1, Integer::sum)),
                0,
                1_000_000 / WRITES_PER_SECOND,
                TimeUnit.MICROSECONDS);
        return clock;
    }

    private String projectOfAnn() {
        try {
            var answer = http.send(post("/api/projects", "{\"name\":\"Rolling\"}"), BodyHandlers.ofString());
            return Browser.JSON.readTree(answer.body()).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(gateway.origin().resolve(path))
                .header("Authorization", ANN)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private Object answerOfOne() {
        try {
            return http.send(post(tasks, "{\"title\":\"Roll on\"}"), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
