package io.taskmanager.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.taskmanager.auth.RandomSecrets;
import io.taskmanager.auth.SettableClock;
import io.taskmanager.auth.Stored;
import io.taskmanager.auth.Visitor;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class SessionIT {
    private static final Duration AFTER_GRACE = Duration.ofSeconds(6);

    @Inject
    SettableClock clock;

    @Inject
    SessionPurge purge;

    private final Visitor visitor = new Visitor();
    private Response registered;
    private String first;

    @BeforeEach
    void signUp() {
        registered = visitor.register();
        first = Visitor.refreshToken(registered);
    }

    @Test
    void aRefreshRotatesBothCookies() {
        var refreshed = visitor.refresh(first);

        refreshed.then().statusCode(204);
        assertThat(Visitor.refreshToken(refreshed)).isNotEqualTo(first);
        visitor.me(Visitor.access(refreshed)).then().statusCode(200);
    }

    @Test
    void twentyTabsAtOnceGetTheSameAnswerFromOneRotation() throws Exception {
        Callable<Response> refresh = () -> visitor.refresh(first);
        List<Response> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> refresh).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(answers.stream().map(Visitor::refreshToken).distinct()).hasSize(1);
        assertThat(stored().getLong("version")).isEqualTo(2);
    }

    @Test
    void anOldTokenRevokesTheWholeSession() {
        var second = Visitor.refreshToken(visitor.refresh(first));
        clock.putForward(AFTER_GRACE);

        var reuse = visitor.refresh(first);

        reuse.then().statusCode(401).body("type", equalTo("/problems/session-ended"));
        assertThat(reuse.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(c -> c.contains("=; ") && c.contains("Max-Age=0"));
        assertThat(stored().getString("revokedReason")).isEqualTo("REUSE");
        visitor.refresh(second).then().statusCode(401);
        visitor.me(Visitor.access(registered)).then().statusCode(401);
    }

    @Test
    void aTokenFromTwoRotationsAgoIsRecognisedToo() {
        visitor.refresh(Visitor.refreshToken(visitor.refresh(first))).then().statusCode(204);

        visitor.refresh(first).then().statusCode(401);

        assertThat(stored().getString("revokedReason")).isEqualTo("REUSE");
    }

    @Test
    void otherSessionsOfTheUserLiveOn() {
        var elsewhere = Visitor.refreshToken(visitor.login(Visitor.PASSWORD));
        visitor.refresh(first);
        clock.putForward(AFTER_GRACE);

        visitor.refresh(first).then().statusCode(401);

        visitor.refresh(elsewhere).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "\"quoted\"", "a=b", "%00"})
    void whatWasNeverAMadeTokenRevokesNothing(String garbage) {
        visitor.refresh(garbage).then().statusCode(401);

        visitor.refresh(first).then().statusCode(204);
    }

    @Test
    void withoutACookieThereIsNothingToRefresh() {
        visitor.request().post("/api/auth/refresh").then().statusCode(401);
    }

    @Test
    void anExpiredAccessTokenIsNoObstacle() {
        var expired = TestTokens.expired(UUID.randomUUID());

        visitor.request()
                .header("Authorization", expired)
                .cookie("__Secure-refresh", first)
                .post("/api/auth/refresh")
                .then()
                .statusCode(204);
        visitor.request()
                .header("Authorization", expired)
                .post("/api/auth/logout")
                .then()
                .statusCode(204);
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        var answer = visitor.logout(first);

        answer.then().statusCode(204).header("Clear-Site-Data", "\"cookies\", \"storage\", \"cache\"");
        assertThat(answer.headers().getValues("Set-Cookie")).hasSize(2).allMatch(c -> c.contains("Max-Age=0"));
        visitor.refresh(first).then().statusCode(401);
        visitor.me(Visitor.access(registered)).then().statusCode(401);
        assertThat(stored().getString("revokedReason")).isEqualTo("SIGN_OUT");
    }

    @Test
    void signingOutTwiceOrNeverHavingSignedInIsFine() {
        visitor.logout(first).then().statusCode(204);
        visitor.logout(first).then().statusCode(204);
        visitor.logout("garbage").then().statusCode(204);
        visitor.request().post("/api/auth/logout").then().statusCode(204);
    }

    @Test
    void anUnusedSessionExpiresAndIsPurged() {
        clock.putForward(Duration.ofDays(14).plusSeconds(1));

        visitor.refresh(first).then().statusCode(401);
        purge.purge();

        assertThat(Stored.sessionOf(first)).isEmpty();
    }

    private Document stored() {
        return Stored.sessionOf(first).getFirst();
    }
}
