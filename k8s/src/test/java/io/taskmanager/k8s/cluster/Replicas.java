package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

/** How many pods of a service are wanted, which is what a scaler decides. */
final class Replicas {
    private final Cluster cluster;
    private final Release release;
    private final String service;
    private final String deployment;
    private int before;

    Replicas(Cluster cluster, Release release, String service) {
        this.cluster = cluster;
        this.release = release;
        this.service = service;
        this.deployment = release.name + "-" + service;
    }

    /** Returns when a scaler watches this service and reads its metrics, so that the step is measured and not its start. */
    void awaitScaler() {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> assertThat(cluster.client
                        .autoscaling()
                        .v2()
                        .horizontalPodAutoscalers()
                        .inNamespace(cluster.namespace)
                        .list()
                        .getItems())
                .filteredOn(hpa -> hpa.getSpec().getScaleTargetRef().getName().equals(deployment))
                .singleElement()
                .satisfies(hpa -> assertThat(hpa.getStatus().getConditions())
                        .anyMatch(c -> c.getType().equals("ScalingActive")
                                && c.getStatus().equals("True"))));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> release.pods.ready(service).size() == wanted());
        before = wanted();
    }

    /** @return when more were wanted */
    Instant awaitMore() {
        await().atMost(Duration.ofSeconds(90)).until(() -> wanted() > before);
        return Instant.now();
    }

    private int wanted() {
        return cluster.client
                .apps()
                .deployments()
                .inNamespace(cluster.namespace)
                .withName(deployment)
                .require()
                .getSpec()
                .getReplicas();
    }
}
