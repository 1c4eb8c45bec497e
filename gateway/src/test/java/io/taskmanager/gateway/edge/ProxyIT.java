package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProxyIT extends GatewayTestBase {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aRequestReachesItsServiceAndTheAnswerComesBack() {
        var service = given(FakeService.at(notificationService, request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/somewhere")
                .putHeader("ETag", "\"7\"")
                .putHeader("Server", "secret/1.0")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "1")
                .end("{}")));

        var answer = client.send(client.signedIn("/api/notifications?limit=2&x=%C3%A4", "Accept-Language", "de"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().map())
                .containsKeys("etag", "location", "x-request-id", "content-security-policy")
                .doesNotContainKeys("server", "x-hop");
        assertThat(service.last().uri()).isEqualTo("/api/notifications?limit=2&x=%C3%A4");
        assertThat(service.last().headers().get("Accept-Language")).isEqualTo("de");
    }

    @Test
    void contentGoesBothWaysUnchanged() {
        given(FakeService.echo(notificationService));
        var content = "grüße ".repeat(20_000);

        var answer = client.post("/api/notifications/read", content);

        assertThat(answer.body()).isEqualTo(content);
    }

    @Test
    void contentOfUntoldLengthGoesThrough() {
        given(FakeService.echo(notificationService));
        var content = "x".repeat(300_000);

        var answer = client.send(client.signedIn("/api/notifications/read")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(content))));

        assertThat(answer.body()).isEqualTo(content);
    }

    @Test
    void aServiceIsToldWhoAsksButNotByTheClient() {
        var service = given(FakeService.saying(notificationService, "ok"));

        client.send(client.signedIn(
                "/api/notifications",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "for=6.6.6.6",
                "X-Real-IP",
                "6.6.6.6"));

        var headers = service.last().headers();
        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly(gateway.getAuthority());
        assertThat(headers.names()).doesNotContain("Forwarded", "X-Real-IP");
    }

    @Test
    void requestIdAndTraceGoThroughAll() {
        var service = given(FakeService.saying(notificationService, "ok"));

        var answer = client.send(client.signedIn(
                "/api/notifications",
                "X-Request-Id",
                "abcdef-123456",
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(answer.headers().firstValue("X-Request-Id")).contains("abcdef-123456");
        assertThat(service.last().headers().getAll("X-Request-Id")).containsExactly("abcdef-123456");
        assertThat(service.last().headers().getAll("traceparent"))
                .singleElement()
                .asString()
                // In the client's trace, as a span of its own, and not recorded whatever the client wants.
                .matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-00");
    }

    @Test
    void anInsaneRequestIdIsReplaced() {
        given(FakeService.saying(notificationService, "ok"));

        var answer = client.send(client.signedIn("/api/notifications", "X-Request-Id", "a b\"c"));

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void whatIsNotInTheTableIsNeverAsked() {
        var service = given(FakeService.saying(taskService.getFirst(), "secret"));

        for (var path : new String[] {"/api/nothing", "/metrics", "/health/ready", "/q/health", "/api/tasks/a%2Fb"}) {
            var answer = client.get(path);

            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .isIn("application/problem+json", "text/html; charset=utf-8");
            assertThat(answer.body()).doesNotContain("secret");
        }
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void anUnknownApiPathIsAProblem() {
        var answer = client.get("/api/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found", "\"instance\":\"/api/nothing\"");
    }

    @Test
    void aWrongMethodIsAProblemThatSaysWhichAreRight() {
        var answer = client.send(client.signedIn("/api/projects").DELETE());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }

    @Test
    void answersAreNotStoredUnlessTheServiceSaysSo() {
        given(FakeService.at(notificationService, request -> request.response()
                .putHeader("Cache-Control", "private, max-age=5")
                .end()));
        given(FakeService.saying(authService, "{}"));

        assertThat(client.get("/api/notifications").headers().firstValue("Cache-Control"))
                .contains("private, max-age=5");
        assertThat(client.get("/api/auth/me").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void headIsAnsweredWithoutContent() {
        var service = given(FakeService.at(notificationService, request -> request.response()
                .putHeader("Content-Length", "1234")
                .end()));

        var answer = client.send(client.signedIn("/api/notifications").HEAD());

        assertThat(answer.headers().firstValue("Content-Length")).contains("1234");
        assertThat(answer.body()).isEmpty();
        assertThat(service.last().method()).isEqualTo("HEAD");
    }
}
