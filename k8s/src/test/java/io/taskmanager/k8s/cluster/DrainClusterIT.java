package io.taskmanager.k8s.cluster;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A node is drained as {@code kubectl drain} does it, while users work. On the only node replacements have nowhere to
 * go at first, which is when a disruption budget must refuse. The small stores of an evaluation stay: they are single.
 */
@Order(5)
@ExtendWith(OnCluster.class)
class DrainClusterIT {

    @Test
    void nobodyNoticesADrainedNode(Cluster cluster, Release release, Settings settings, Report report) {
        var node = release.pods.ready("gateway").getFirst().getSpec().getNodeName();
        var leaving = release.pods.ofAllServices().stream()
                .filter(pod -> pod.getSpec().getNodeName().equals(node))
                .toList();
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            cluster.cordon(node);
            var granted = leaving.stream().collect(partitioningBy(release.pods::evict));
            if (!cluster.hasOtherNodesThan(node)) {
                assertThat(granted.get(false)).as("refused by the budgets").isNotEmpty();
                report.told("evictions refused while replacements cannot start", ">= 1", refusals(granted.get(false)));
            }
            cluster.uncordon(node);
            evictAll(release, granted.get(false));

            release.pods.awaitGone(Pods.names(leaving));
            var outcome = load.goOn(settings.seconds()).stop();
            report.unharmed("node drained", outcome);
        } finally {
            cluster.uncordon(node);
        }
    }

    /** As drain does: tries again what the budgets refuse for now. */
    private static void evictAll(Release release, Collection<Pod> pods) {
        await().atMost(Duration.ofMinutes(5)).until(() -> pods.stream()
                .filter(pod -> release.pods.names().contains(pod.getMetadata().getName()))
                .filter(pod -> !release.pods.evict(pod))
                .findAny()
                .isEmpty());
    }

    private static String refusals(List<Pod> refused) {
        return "%d of %d".formatted(refused.size(), refused.size() * 2);
    }
}
