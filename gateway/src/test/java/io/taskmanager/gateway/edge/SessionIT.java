package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.TestTokens;
import io.vertx.core.http.Cookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionIT extends GatewayTestBase {
    @Test
    void aBearerTokenGoesOnAsItIs() {
        var service = given(FakeService.saying(notificationService, "ok"));
        var bearer = TestTokens.bearer(GatewayClient.USER);

        var answer = client.send(client.anonymous("/api/notifications", "Authorization", bearer));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().headers().getAll("Authorization")).containsExactly(bearer);
    }

    @Test
    void aBrowsersCookieBecomesABearerToken() {
        var service = given(FakeService.saying(notificationService, "ok"));

        var answer = client.send(client.browser("/api/notifications"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().headers().get("Authorization")).startsWith("Bearer ey");
        assertThat(service.last().headers().contains("Cookie")).isFalse();
    }

    @Test
    void authServiceReceivesItsCookies() {
        var service = given(FakeService.at(authService, request -> request.response()
                .setStatusCode(204)
                .addCookie(Cookie.cookie("a", "1"))
                .addCookie(Cookie.cookie("b", "2"))
                .end()));

        var answer = client.send(client.browser("/api/auth/refresh", "X-Requested-With", "task-manager")
                .POST(BodyPublishers.noBody()));

        assertThat(service.last().headers().get("Cookie")).contains("__Host-access=");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void badTokensAreRefusedBeforeAnyServiceIsAsked() {
        var service = given(FakeService.saying(notificationService, "ok"));
        var user = UUID.randomUUID();
        var bad = Stream.of(
                TestTokens.expired(user),
                TestTokens.forged(user),
                TestTokens.none(user),
                TestTokens.wrongAudience(user),
                TestTokens.wrongType(user),
                "Bearer nonsense");

        assertThat(bad).allSatisfy(token -> {
            var answer = client.send(client.anonymous("/api/notifications", "Authorization", token));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
            assertThat(answer.body()).contains("/problems/unauthenticated");
        });
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void withoutCredentialsNobodyGetsIn() {
        var service = given(FakeService.saying(notificationService, "ok"));

        var answer = client.send(client.anonymous("/api/notifications"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(service.seen()).isEmpty();
    }

    @Test
    void aRefusedRequestWithContentLeavesTheConnectionUsable() {
        given(FakeService.saying(notificationService, "ok"));

        for (int i = 0; i < 3; i++) {
            var refused = client.send(client.anonymous("/api/notifications/read", "X-Requested-With", "task-manager")
                    .POST(BodyPublishers.ofString("x".repeat(500_000))));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(client.get("/api/notifications").body()).isEqualTo("ok");
        }
    }

    @Test
    void signingInNeedsNoToken() {
        given(FakeService.saying(authService, "{}"));

        var answer = client.send(client.anonymous("/api/auth/login", "X-Requested-With", "task-manager")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
