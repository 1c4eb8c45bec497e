package io.taskmanager.k8s.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The highest memory among pods in MB (10^6 bytes), as the kubelet measures it. RSS is what is the process' own; the
 * working set, which limits and evictions go by, has the files it maps and reads as well.
 */
record Memory(double rss, double workingSet) {

    static Memory of(Cluster cluster, List<Pod> pods) {
        return new Memory(highest(cluster, pods, "rssBytes"), highest(cluster, pods, "workingSetBytes"));
    }

    private static double highest(Cluster cluster, List<Pod> pods, String figure) {
        return pods.stream()
                .flatMap(pod -> StreamSupport.stream(
                        stats(cluster, pod).path("containers").spliterator(), false))
                .mapToDouble(container -> container.path("memory").path(figure).asDouble() / 1e6)
                .max()
                .orElseThrow();
    }

    private static JsonNode stats(Cluster cluster, Pod pod) {
        var summary = cluster.client.raw("/api/v1/nodes/" + pod.getSpec().getNodeName() + "/proxy/stats/summary");
        try {
            for (var stats : Person.JSON.readTree(summary).path("pods")) {
                if (stats.path("podRef")
                        .path("uid")
                        .asText()
                        .equals(pod.getMetadata().getUid())) {
                    return stats;
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError(
                "The kubelet has no figures of " + pod.getMetadata().getName());
    }
}
