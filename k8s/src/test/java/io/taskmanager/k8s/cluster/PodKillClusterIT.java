package io.taskmanager.k8s.cluster;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A pod of each service is deleted while users work. */
@Order(3)
@ExtendWith(OnCluster.class)
class PodKillClusterIT {
    static final List<String> SERVICES = Release.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void nobodyNotices(String service, Release release, Settings settings, Report report) {
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            release.pods.replace(release.pods.ready(service).getFirst());

            var outcome = load.goOn(settings.seconds()).stop();
            report.unharmed("a pod of " + service + " is deleted", outcome);
        }
    }
}
