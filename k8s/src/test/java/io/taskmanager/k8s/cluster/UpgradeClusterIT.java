package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All pods are replaced while users work: forward, back, and forward to something that does not start. */
@Order(4)
@ExtendWith(OnCluster.class)
class UpgradeClusterIT {

    @Test
    void nobodyNoticesAnUpgradeAndItsRollback(Release release, Settings settings, Report report) {
        var before = release.pods.names();
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            release.upgrade("--set", "defaults.podAnnotations.change=" + UUID.randomUUID());
            var outcome = load.goOn(settings.seconds()).stop();

            assertThat(release.pods.names()).doesNotContainAnyElementsOf(before);
            report.unharmed("helm upgrade of all services", outcome);
        }
        var upgraded = release.pods.names();
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            release.rollback();
            var outcome = load.goOn(settings.seconds()).stop();

            assertThat(release.pods.names()).doesNotContainAnyElementsOf(upgraded);
            report.unharmed("helm rollback of all services", outcome);
        }
    }

    @Test
    void aBadUpgradeIsUndoneAndNobodyNotices(Release release, Settings settings, Report report) {
        try (var load = Load.start(release.signUp("Ann")).goOn(settings.seconds())) {
            var upgrade = release.upgradeOrUndo(
                    Duration.ofSeconds(45), "--set", "services.task-service.env.HTTP_HOST=999.1.1.1");
            var outcome = load.goOn(settings.seconds()).stop();

            assertThat(upgrade.status()).as(upgrade.output()).isNotZero();
            assertThat(release.history()).contains("Rollback");
            assertThat(release.pods.ofAllServices()).allMatch(Pods::isReady);
            report.unharmed("bad upgrade, undone by helm", outcome);
        }
    }
}
