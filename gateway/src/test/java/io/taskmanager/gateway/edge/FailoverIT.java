package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailoverIT extends GatewayTestBase {
    private static final String TASK = "/api/tasks/0197a3f0-0000-7000-8000-000000000001";

    @Test
    void readsSucceedWhileOneReplicaIsAway() {
        given(FakeService.saying(taskService.get(1), "two"));

        var answers = IntStream.range(0, 50).mapToObj(i -> client.get(TASK));

        assertThat(answers).extracting(HttpResponse::body).containsOnly("two");
    }

    @Test
    void writesSucceedWhileOneReplicaIsAwayBecauseNothingWasSent() {
        given(FakeService.echo(taskService.getFirst()));

        var answers = IntStream.range(0, 50).mapToObj(i -> client.post(TASK + "/restore", "content " + i));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    }

    @Test
    void aReadIsRepeatedElsewhereWhenTheConnectionBreaks() {
        var broken = given(FakeService.at(
                taskService.get(0), request -> request.connection().close()));
        given(FakeService.saying(taskService.get(1), "two"));

        var answers = IntStream.range(0, 50).mapToObj(i -> client.get(TASK)).toList();

        assertThat(answers).extracting(HttpResponse::body).containsOnly("two");
        assertThat(broken.seen()).as("ejected after a few failures").hasSizeLessThan(10);
    }

    @Test
    void aWriteIsNotRepeatedOnceItWasSent() {
        var broken = given(FakeService.at(notificationService, request -> request.body()
                .onComplete(body -> request.connection().close())));

        var answer = client.post("/api/notifications/read", "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("/problems/bad-gateway");
        assertThat(broken.seen()).hasSize(1);
    }

    @Test
    void aReadIsRepeatedOnTheOnlyReplica() {
        var flaky = new FakeService[1];
        flaky[0] = given(FakeService.at(notificationService, request -> {
            if (flaky[0].seen().size() == 1) {
                request.connection().close();
            } else {
                request.response().end("second");
            }
        }));

        assertThat(client.get("/api/notifications").body()).isEqualTo("second");
    }

    @Test
    void signingInIs503WhileAuthServiceIsAwayAndOthersGoOn() {
        given(FakeService.saying(notificationService, "ok"));

        var answer = client.get("/api/auth/me");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("/problems/unavailable", "auth-service is away");
        assertThat(client.get("/api/notifications").body()).isEqualTo("ok");
    }

    @Test
    void aServiceThatComesBackIsUsedAtOnce() {
        assertThat(client.get("/api/notifications").statusCode()).isEqualTo(503);

        given(FakeService.saying(notificationService, "back"));

        assertThat(client.get("/api/notifications").body()).isEqualTo("back");
    }

    @Test
    void anEjectedReplicaIsUsedAgainAfterAWhile() {
        given(FakeService.saying(taskService.get(0), "one"));
        given(FakeService.at(
                taskService.get(1),
                request -> request.response().setStatusCode(503).end("busy")));
        await().untilAsserted(() -> assertThat(
                        IntStream.range(0, 20).mapToObj(i -> client.get(TASK).body()))
                .containsOnly("one"));

        await().untilAsserted(() -> assertThat(client.get(TASK).body()).isEqualTo("busy"));
    }

    @Test
    void aReplicaThatSaysItLeavesIsLeftAlone() {
        given(FakeService.echo(taskService.get(1)));
        await().until(() -> client.post(TASK + "/restore", "x").body().equals("x"));
        var leaving = given(FakeService.at(taskService.get(0), request -> request.response()
                .putHeader("Connection", "close")
                .end("bye")
                .onComplete(sent -> request.connection().close())));
        await().until(() -> client.post(TASK + "/restore", "x").body().equals("bye"));

        var answers = IntStream.range(0, 50).mapToObj(i -> client.post(TASK + "/restore", "content " + i));

        assertThat(answers).extracting(HttpResponse::body).noneMatch("bye"::equals);
        assertThat(leaving.seen()).hasSize(1);
    }

    @Test
    void whatAServiceSaysWithAnErrorReachesTheClient() {
        given(FakeService.at(notificationService, request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "7")
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"status\":503}")));

        var answer = client.get("/api/notifications");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body()).isEqualTo("{\"status\":503}");
    }
}
