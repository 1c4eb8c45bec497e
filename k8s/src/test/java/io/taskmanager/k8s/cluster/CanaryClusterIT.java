package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second revision of task-service beside the first gets the share of requests that it is given. */
@Order(8)
@ExtendWith(OnCluster.class)
class CanaryClusterIT {
    private static final String REQUESTS = "http_server_request_duration_seconds_count";

    @Test
    void theWeightDecidesWhoAnswers(Release release, Settings settings, Report report) {
        release.upgrade(canary(25));
        var quarter = shareOfCanary(release, settings, report, "25 percent to the canary");
        release.upgrade(canary(100));
        var all = shareOfCanary(release, settings, report, "100 percent to the canary");
        release.upgrade();

        report.told("canary's share of requests at weight 25", "0.20 to 0.30", "%.3f".formatted(quarter));
        report.told("canary's share of requests at weight 100", "1", "%.3f".formatted(all));
        assertThat(quarter).isBetween(0.20, 0.30);
        assertThat(all).isGreaterThan(0.99);
    }

    private static String[] canary(int weight) {
        return new String[] {
            "--set",
            "services.task-service.canary.enabled=true",
            "--set",
            "services.task-service.canary.weight=" + weight,
        };
    }

    private static double shareOfCanary(Release release, Settings settings, Report report, String what) {
        var before = requests(release);
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            report.unharmed(what, load.stop());
        }
        var after = requests(release);
        var canary = after.get("canary") - before.get("canary");
        var stable = after.get("stable") - before.get("stable");
        return canary / (canary + stable);
    }

    /** Requests that the pods of task-service have answered so far, by the revision they belong to. */
    private static Map<String, Double> requests(Release release) {
        return Map.of("stable", requests(release, "stable"), "canary", requests(release, "canary"));
    }

    private static double requests(Release release, String track) {
        return release.pods.ready("task-service").stream()
                .filter(pod -> track.equals(pod.getMetadata().getLabels().get("task-manager/track")))
                .mapToDouble(pod -> release.pods.metric(pod, REQUESTS))
                .sum();
    }
}
