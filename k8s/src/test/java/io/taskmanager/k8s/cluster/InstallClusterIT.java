package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Event;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an empty namespace to two people who work together. */
@Order(1)
@ExtendWith(OnCluster.class)
class InstallClusterIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void oneCommandLeadsToASignedInUser(Run run) {
        var took = run.installation().took();

        run.report.atMost("helm install --wait to a signed-in user", 180, took.toMillis() / 1e3, "s");
        assertThat(run.release.pods.ofAllServices()).isNotEmpty().allMatch(Pods::isReady);
    }

    @Test
    void aRestrictedNamespaceAcceptsEveryPod(Run run) {
        var output = run.installation().output();
        var refused = run
                .cluster
                .client
                .v1()
                .events()
                .inNamespace(run.cluster.namespace)
                .withField("reason", "FailedCreate")
                .list()
                .getItems()
                .stream()
                .map(Event::getMessage)
                .toList();

        run.report.told("pods refused or warned of by Pod Security (restricted)", "0", refused.size() + "");
        assertThat(refused).isEmpty();
        assertThat(output).doesNotContain("would violate PodSecurity");
    }

    @Test
    void aTaskOfOnePersonReachesTheOthersLiveStreamAndInbox(Release release, Report report) {
        var ann = release.signUp("Ann");
        var ben = release.signUp("Ben");
        var project = ann.project("Garden");
        ann.share(project, ben);
        try (var stream = new LiveStream(ben)) {
            await().atMost(SOON).until(stream::opened);

            var task = ann.task(project, "Plant tulips");

            await().atMost(SOON).until(() -> stream.told("task.created.v1", task));
            await().atMost(SOON).until(() -> stream.told("notification.created.v1", "Plant tulips"));
        }
        assertThat(ben.get("/api/notifications").body().toString()).contains("Plant tulips");
        report.told("sign-up, task, notification on the live stream", "works", "works");
    }

    @Test
    void theChartsOwnTestPasses(Release release, Report report) {
        assertThat(release.test()).contains("Succeeded");
        report.told("helm test", "passes", "passes");
    }
}
