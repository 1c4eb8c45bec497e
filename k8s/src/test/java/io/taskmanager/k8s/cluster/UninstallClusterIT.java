package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last thing that is done to a release. */
@Order(Integer.MAX_VALUE)
@ExtendWith(OnCluster.class)
class UninstallClusterIT {

    @Test
    void nothingIsLeftButWhatSaysThatItIsKept(Cluster cluster, Release release, Report report) {
        var leftovers = new Leftovers(cluster);

        release.uninstall();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(leftovers.unexplained()).isEmpty());
        report.told("left after helm uninstall", "what is documented", String.join(", ", leftovers.kept()));
    }
}
