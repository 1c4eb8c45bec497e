package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second revision of task-service beside the first gets the share of users that it is given, and keeps them. */
@Order(8)
@ExtendWith(OnCluster.class)
class CanaryClusterIT {
    private static final String REQUESTS = "http_server_request_duration_seconds_count";
    /** Enough that at one half nobody on one of the sides happens once in two thousand runs. */
    private static final int PEOPLE = 12;

    @Test
    void theWeightDecidesWhoseRequestsTheCanaryAnswers(Release release, Settings settings, Report report) {
        shareWithCanary(release, 50);
        var shares = Stream.generate(() -> release.signUp("Ann"))
                .limit(PEOPLE)
                .map(person -> shareOfCanary(release, () -> readOften(person)))
                .toList();
        shareWithCanary(release, 100);
        var all = shareOfCanary(release, () -> {
            try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
                report.unharmed("100 percent to the canary", load.stop());
            }
        });
        release.upgrade();

        report.told("users the canary answers at weight 50", "some of " + PEOPLE, "%d".formatted(canaries(shares)));
        report.told("canary's share of requests at weight 100", "1", "%.3f".formatted(all));
        assertThat(shares).allMatch(share -> share == 0 || share == 1);
        assertThat(canaries(shares)).isBetween(1L, PEOPLE - 1L);
        assertThat(all).isGreaterThan(0.99);
    }

    /**
     * Returns when every gateway knows the canary: as long as one that was before still drains, or a new one has not
     * found the canary's address, the stable revision steps in, as it should.
     */
    private static void shareWithCanary(Release release, int weight) {
        var before = Pods.names(release.pods.of("gateway"));
        release.upgrade(canary(weight));
        release.pods.awaitGone(before);
        await().atMost(Duration.ofMinutes(1)).until(() -> release.pods.ready("gateway").stream()
                .allMatch(gateway -> release.pods.metric(gateway, "gateway_upstream_replicas", "\"canary\"") > 0));
    }

    private static long canaries(List<Double> shares) {
        return shares.stream().filter(share -> share == 1).count();
    }

    private static void readOften(Person person) {
        for (int i = 0; i < 40; i++) {
            person.get("/api/projects");
        }
    }

    private static String[] canary(int weight) {
        return new String[] {
            "--set",
            "services.task-service.canary.enabled=true",
            "--set",
            "services.task-service.canary.weight=" + weight,
        };
    }

    private static double shareOfCanary(Release release, Runnable requests) {
        var before = requests(release);
        requests.run();
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
                .mapToDouble(pod -> release.pods.metric(pod, REQUESTS, "/api/"))
                .sum();
    }
}
