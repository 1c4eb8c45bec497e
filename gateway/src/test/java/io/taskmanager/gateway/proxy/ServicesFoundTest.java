package io.taskmanager.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskmanager.gateway.route.Service;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ServicesFoundTest {
    private static final Origin NAME = Origin.all("TASK_SERVICE_URL", List.of(URI.create("http://task-service:8080")))
            .getFirst();

    private final Replicas replicas = new Replicas(Revision.STABLE, List.of(NAME), new Rule(), new Random(1));
    private final Replicas noCanary = new Replicas(Revision.CANARY, List.of(), new Rule(), new Random(1));
    private long now;
    private final ServicesFound check = new ServicesFound(
            List.of(new Upstream(Service.TASK, replicas, noCanary, new Share(0), () -> now)),
            Duration.ofSeconds(30),
            () -> now);

    @Test
    void aGatewayIsNotReadyBeforeItKnowsAReplicaOfEachService() {
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);

        replicas.found(NAME, List.of(InetAddress.getLoopbackAddress()));

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aServiceThatIsAwayHoldsItUpForALimitedTime() {
        now = Duration.ofSeconds(29).toNanos();
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);

        now = Duration.ofSeconds(30).toNanos();

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aReadyGatewayStaysReadyWhenAllAreGone() {
        replicas.found(NAME, List.of(InetAddress.getLoopbackAddress()));
        check.call();

        replicas.found(NAME, List.of());

        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }
}
