package io.taskmanager.k8s.cluster;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What someone wants to see after a failure, saved before the namespace goes: pods, events, ends of the logs. */
final class Diagnosis {
    private static final Path FOLDER = Path.of("target/cluster-failures");
    private static final int LINES = 200;

    private final Cluster cluster;

    Diagnosis(Cluster cluster) {
        this.cluster = cluster;
    }

    void save(String test) {
        var pods = cluster.client.pods().inNamespace(cluster.namespace).list().getItems();
        try {
            var folder = Files.createDirectories(FOLDER.resolve(test));
            Files.write(
                    folder.resolve("pods.txt"),
                    pods.stream().map(Diagnosis::line).toList());
            Files.write(
                    folder.resolve("events.txt"),
                    cluster.client.v1().events().inNamespace(cluster.namespace).list().getItems().stream()
                            .map(Diagnosis::line)
                            .sorted()
                            .toList());
            for (var pod : pods) {
                Files.writeString(folder.resolve(pod.getMetadata().getName() + ".log"), log(pod));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String log(Pod pod) {
        try {
            return cluster.client
                    .pods()
                    .inNamespace(cluster.namespace)
                    .withName(pod.getMetadata().getName())
                    .tailingLines(LINES)
                    .getLog();
        } catch (KubernetesClientException e) {
            return e.getMessage();
        }
    }

    private static String line(Pod pod) {
        return "%s %s ready=%s restarts=%s"
                .formatted(
                        pod.getMetadata().getName(),
                        pod.getStatus().getPhase(),
                        Pods.isReady(pod),
                        pod.getStatus().getContainerStatuses().stream()
                                .map(container -> container.getRestartCount() + " " + container.getState())
                                .collect(Collectors.joining(", ")));
    }

    private static String line(Event event) {
        return "%s %s/%s %s: %s"
                .formatted(
                        event.getLastTimestamp(),
                        event.getInvolvedObject().getKind(),
                        event.getInvolvedObject().getName(),
                        event.getReason(),
                        event.getMessage());
    }
}
