package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossSiteIT extends GatewayTestBase {
    private static final String TRUSTED = "https://app.example.com";

    private FakeService service;

    @BeforeEach
    void startService() {
        service = given(FakeService.saying(notificationService, "ok"));
    }

    @Test
    void ourOwnPageMayChangeThings() {
        var answer = browserPosts(
                "X-Requested-With",
                "task-manager",
                "Sec-Fetch-Site",
                "same-origin",
                "Origin",
                gateway.getScheme() + "://" + gateway.getAuthority());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteMayNot() {
        var answer = browserPosts("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/csrf");
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void theHeaderAloneIsNotEnough() {
        assertThat(browserPosts("X-Requested-With", "task-manager", "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browserPosts("X-Requested-With", "task-manager", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingInIsProtectedToo() {
        var auth = given(FakeService.saying(authService, "{}"));

        var answer = client.send(client.anonymous("/api/auth/login").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(auth.seen()).isEmpty();
    }

    @Test
    void anApiClientWithABearerTokenNeedsNoHeader() {
        assertThat(client.post("/api/notifications/read", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void readingNeedsNoHeader() {
        assertThat(client.send(client.browser("/api/notifications")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTrustedOriginMayReadAndWrite() {
        var answer = browserPosts("X-Requested-With", "task-manager", "Sec-Fetch-Site", "same-site", "Origin", TRUSTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(TRUSTED);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Location", "Retry-After");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void anUnknownOriginMayNotRead() {
        var answer = client.send(client.browser("/api/notifications", "Origin", "https://evil.example"));

        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aPreflightOfATrustedOriginIsAnsweredHere() {
        var answer = preflight(TRUSTED);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PATCH");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("If-Match");
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void aPreflightOfAnyoneElseAllowsNothing() {
        assertThat(preflight("https://evil.example").headers().map())
                .doesNotContainKeys("access-control-allow-methods", "access-control-allow-origin");
    }

    private HttpResponse<String> browserPosts(String... fields) {
        return client.send(client.browser("/api/notifications/read", fields).POST(BodyPublishers.ofString("{}")));
    }

    private HttpResponse<String> preflight(String origin) {
        return client.send(client.anonymous(
                        "/api/tasks/0197a3f0-0000-7000-8000-000000000001",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "PATCH")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
