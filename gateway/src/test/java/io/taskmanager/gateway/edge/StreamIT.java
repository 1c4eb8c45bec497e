package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.gateway.proxy.Forwarder;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamIT extends GatewayTestBase {
    private final List<HttpServerResponse> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Inject
    Forwarder forwarder;

    @BeforeEach
    void startService() {
        given(FakeService.at(notificationService, request -> {
            var response = request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            response.exceptionHandler(e -> {}).closeHandler(v -> closed.incrementAndGet());
            response.write("event: stream.opened\n\n");
            open.add(response);
        }));
    }

    @Test
    void eventsArriveOneByOneAsTheyAreSent() throws IOException {
        try (var events = openStream()) {
            assertThat(events.readLine()).isEqualTo("event: stream.opened");
            events.readLine();

            for (int i = 0; i < 3; i++) {
                open.getFirst().write("id: " + i + "\n\n");
                assertThat(events.readLine()).isEqualTo("id: " + i);
                events.readLine();
            }
        }
    }

    @Test
    void aStreamOutlivesTheResponseTimeout() throws IOException {
        try (var events = openStream()) {
            var begin = System.nanoTime();
            await().until(() -> System.nanoTime() - begin > 2_500_000_000L);

            open.getFirst().write("late\n");

            assertThat(events.lines().filter(line -> line.equals("late")).findFirst())
                    .isPresent();
        }
    }

    @Test
    void aClientThatLeavesIsNotServedOn() throws IOException {
        openStream().close();
        client.close();

        await().untilAsserted(() -> assertThat(closed).hasValue(1));
    }

    @Test
    void aStreamEndsWhenTheServiceEndsIt() throws IOException {
        try (var events = openStream()) {
            open.getFirst().end("bye\n");

            assertThat(events.lines().toList()).endsWith("bye");
        }
    }

    @Test
    void aStreamEndsCleanlyWhenItsServiceDies() throws IOException {
        try (var events = openStream()) {
            events.readLine();

            open.getFirst().reset();

            assertThat(events.lines().toList()).containsExactly("");
        }
    }

    private BufferedReader openStream() {
        var answer = client.send(client.signedIn("/api/stream"), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
