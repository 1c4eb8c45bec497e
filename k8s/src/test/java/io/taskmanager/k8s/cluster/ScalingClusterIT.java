package io.taskmanager.k8s.cluster;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users come all at once: the gateway is scaled by its CPU, notification-service by the lag of its Kafka consumers. */
@Order(7)
@ExtendWith(OnCluster.class)
class ScalingClusterIT {
    private static final String[] SCALED = {
        "--set", "services.gateway.autoscaling.enabled=true",
        "--set", "services.gateway.autoscaling.min=1",
        "--set", "services.gateway.autoscaling.max=3",
        "--set", "services.gateway.autoscaling.cpu=20",
        "--set", "services.notification-service.kafkaLag.enabled=true",
        "--set", "services.notification-service.kafkaLag.lag=10",
    };

    /** Enough for both, whatever the rate of the run: a fifth are writes, and offsets are committed every 5 s. */
    private static final int STEP = Math.max(50, Settings.REQUESTS_PER_SECOND);

    @Test
    void bothAreScaledOutSoonAfterTheStep(Cluster cluster, Release release, Report report) {
        release.upgrade(SCALED);
        var gateway = new Replicas(cluster, release, "gateway");
        var notification = new Replicas(cluster, release, "notification-service");
        gateway.awaitScaler();
        notification.awaitScaler();

        var step = Instant.now();
        try (var load = Load.start(release.signUp("Ann"), STEP)) {
            var byCpu = gateway.awaitMore();
            var byLag = notification.awaitMore();
            report.unharmed("scaling out", load.stop());

            report.atMost("HPA: step to decision, by CPU", 30, seconds(step, byCpu), "s");
            report.atMost("KEDA: step to decision, by Kafka lag", 30, seconds(step, byLag), "s");
        }
        release.upgrade();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
