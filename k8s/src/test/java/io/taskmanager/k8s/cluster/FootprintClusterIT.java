package io.taskmanager.k8s.cluster;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a pod of each service takes, in seconds to start and in memory after it has worked. */
@Order(2)
@ExtendWith(OnCluster.class)
class FootprintClusterIT {
    static final List<String> SERVICES = Release.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aPodIsSoonReadyAndStaysSmall(
            String service, Release release, Cluster cluster, Settings settings, Report report) {
        var fresh = release.pods.replace(release.pods.ready(service).getFirst());
        try (var load = Load.start(release.signUp("Ann"))) {
            load.goOn(settings.seconds());
        }

        var memory = Memory.of(cluster, release.pods.ready(service));

        report.told(service + ": working set", "", "%.0f MB".formatted(memory.workingSet()));
        report.atMost(service + ": highest RSS of its pods", 250, memory.rss(), "MB");
        report.atMost(
                service + ": container start to ready",
                6,
                Pods.timeToReady(fresh).toSeconds(),
                "s");
    }
}
