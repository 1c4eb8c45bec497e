package io.taskmanager.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.kit.id.Ids;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two revisions of task-service behind names; the canary has 20 % of the users. */
@QuarkusTest
@QuarkusTestResource(value = NamedOrigins.class, restrictToAnnotatedClass = true)
class CanaryIT extends NamedTestBase {
    private static final String PATH = "/api/projects";
    private static final List<UUID> USERS =
            Stream.generate(Ids::next).limit(100).toList();

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void nameBoth() {
        dns.say("tasks.test", "127.0.0.4").say("canary.test", "127.0.0.5");
    }

    @Test
    void aCanaryHasItsShareOfTheUsersAndEachOfThemStays() {
        running("127.0.0.4", "stable");
        running("127.0.0.5", "canary");
        await().untilAsserted(() -> assertThat(answers()).containsValues("stable", "canary"));

        var first = answers();
        var second = answers();

        assertThat(first.values().stream().filter("canary"::equals).count()).isBetween(4L, 40L);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aCanaryThatIsAwayIsStoodInForWithoutAFailure() {
        running("127.0.0.4", "stable");
        await().untilAsserted(() -> assertThat(answers()).containsValue("stable"));

        assertThat(answers().values()).containsOnly("stable");
    }

    @Test
    void whatARevisionDoesIsMeasuredByItself() {
        running("127.0.0.4", "stable");
        given(FakeService.at(
                at(taskService.getFirst(), "127.0.0.5"),
                request -> request.response().setStatusCode(500).end("broken")));
        await().untilAsserted(() -> assertThat(answers()).containsValues("stable", "broken"));

        assertThat(requests("canary", "server_error")).isPositive();
        assertThat(requests("stable", "server_error")).isZero();
        assertThat(requests("stable", "success")).isPositive();
        assertThat(metrics.get("gateway.upstream.request.duration")
                        .tags("service", "task-service", "revision", "canary")
                        .timer()
                        .count())
                .isPositive();
    }

    private double requests(String revision, String outcome) {
        return metrics.get("gateway.upstream.requests")
                .tags("service", "task-service", "revision", revision, "outcome", outcome)
                .counter()
                .count();
    }

    private void running(String address, String answer) {
        given(FakeService.saying(at(taskService.getFirst(), address), answer));
    }

    private Map<UUID, String> answers() {
        return USERS.stream()
                .collect(Collectors.toMap(Function.identity(), user -> client.send(client.signedIn(user, PATH))
                        .body()));
    }
}
