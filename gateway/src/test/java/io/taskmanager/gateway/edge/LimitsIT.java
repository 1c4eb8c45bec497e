package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsIT extends GatewayTestBase {
    private static final String FILES = "/api/tasks/0197a3f0-0000-7000-8000-000000000001/attachments";
    private static final String CHUNK = "x".repeat(64 * 1024);

    @Test
    void contentThatSaysItIsTooLongIsRefusedUnread() {
        var service = given(FakeService.echo(notificationService));

        var answer = client.post("/api/notifications/read", "x".repeat(2_000_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/content-too-large");
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void signingInTakesLessThanOtherRequests() {
        given(FakeService.echo(authService));

        var answer = client.send(client.anonymous("/api/auth/login", "X-Requested-With", "task-manager")
                .POST(BodyPublishers.ofString("x".repeat(65 * 1024))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void contentThatTurnsOutTooLongIsRefusedAndTheConnectionGoesOn() throws IOException {
        given(FakeService.echo(notificationService));
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("POST", "/api/notifications/read") + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 20; i++) {
                connection.send(Integer.toHexString(CHUNK.length()) + "\r\n" + CHUNK + "\r\n");
            }
            connection.send("0\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 413").contains("/problems/content-too-large");
            connection.send(head("POST", "/api/notifications/read") + "Content-Length: 2\r\n\r\nhi");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").endsWith("hi");
        }
    }

    @Test
    void contentWithoutEndClosesTheConnection() throws IOException {
        given(FakeService.echo(notificationService));
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("POST", "/api/notifications/read") + "Content-Length: 1000000000\r\n\r\n");
            assertThat(connection.answer()).startsWith("HTTP/1.1 413");

            assertThat(writesUntilClosed(connection)).isLessThan(1000);
        }
    }

    private static int writesUntilClosed(RawConnection connection) {
        for (int writes = 0; writes < 1000; writes++) {
            try {
                connection.send(CHUNK);
            } catch (IOException closed) {
                return writes;
            }
        }
        return 1000;
    }

    @Test
    void contentIsOnlyAskedForWhenItWillBeTaken() throws IOException {
        given(FakeService.echo(notificationService));
        try (var connection = new RawConnection(gateway)) {
            connection.send(
                    head("POST", "/api/notifications/read") + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(connection.answer()).startsWith("HTTP/1.1 100");

            connection.send("hi");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").endsWith("hi");
        }
    }

    @Test
    void aLongUriIsAProblem() {
        var answer = client.get("/api/notifications?x=" + "y".repeat(9_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("/problems/uri-too-long");
    }

    @Test
    void largeHeaderFieldsAreAProblem() {
        var answer = client.send(client.signedIn("/api/notifications", "X-Large", "y".repeat(17_000)));

        assertThat(answer.statusCode()).isEqualTo(431);
        assertThat(answer.body()).contains("/problems/header-fields-too-large");
    }

    @Test
    void hugeHeaderFieldsAreRefusedByTheParser() throws IOException {
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("GET", "/api/notifications") + "X-Huge: " + "y".repeat(70_000) + "\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 431");
        }
    }

    @Test
    void aSilentServiceTimesOut() {
        given(FakeService.at(notificationService, request -> {
            // never answers
        }));

        var answer = client.get("/api/notifications");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/gateway-timeout");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aClientThatDoesNotFinishTimesOut() throws IOException {
        given(FakeService.echo(notificationService));
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("POST", "/api/notifications/read") + "Content-Length: 10\r\n\r\nhalf");

            assertThat(connection.answer()).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
        }
    }

    @Test
    void aFileMayBeLargerThanOtherContentButHasALimitToo() {
        var service = given(FakeService.at(taskService.getFirst(), request -> request.body()
                .onSuccess(body -> request.response().end("" + body.length()))));

        assertThat(client.post(FILES, "x".repeat(3_000_000)).body()).isEqualTo("3000000");
        assertThat(client.post(FILES, "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
        assertThat(service.seen()).hasSize(1);
    }

    @Test
    void aFileMayTakeLongerThanTheTimeOutButNotStandStill() throws IOException {
        given(FakeService.echo(taskService.getFirst()));
        try (var connection = new RawConnection(gateway)) {
            connection.send(head("POST", FILES) + "Content-Length: 10\r\n\r\n");
            var begun = Instant.now();
            int sent = 0;
            while (sent < 9) {
                var next = begun.plusMillis(400L * ++sent);
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> Instant.now().isAfter(next));
                connection.send("x");
            }
            connection.send("x");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").endsWith("xxxxxxxxxx");
            connection.send(head("POST", FILES) + "Content-Length: 10\r\n\r\nhalf");
            assertThat(connection.answer()).startsWith("HTTP/1.1 408");
        }
    }

    private static String head(String method, String path) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
                .formatted(method, path, TestTokens.bearer(GatewayClient.USER));
    }
}
