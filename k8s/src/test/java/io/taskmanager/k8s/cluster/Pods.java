package io.taskmanager.k8s.cluster;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pods of one release. */
final class Pods {
    private static final int MANAGEMENT_PORT = 9000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final String release;

    Pods(Cluster cluster, String release) {
        this.cluster = cluster;
        this.release = release;
    }

    /** Those of a service that are meant to live, oldest first. */
    List<Pod> of(String service) {
        return select(Map.of("app.kubernetes.io/name", service));
    }

    private List<Pod> select(Map<String, String> labels) {
        return cluster
                .client
                .pods()
                .inNamespace(cluster.namespace)
                .withLabel("app.kubernetes.io/instance", release)
                .withLabels(labels)
                .list()
                .getItems()
                .stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> pod.getMetadata().getOwnerReferences().stream()
                        .noneMatch(owner -> owner.getKind().equals("Job")))
                .sorted((a, b) -> a.getMetadata()
                        .getCreationTimestamp()
                        .compareTo(b.getMetadata().getCreationTimestamp()))
                .toList();
    }

    List<Pod> ofAllServices() {
        return Release.SERVICES.stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    List<Pod> ready(String service) {
        return of(service).stream().filter(Pods::isReady).toList();
    }

    /** All that run, the stores of an evaluation too, but no Jobs. */
    List<Pod> running() {
        return select(Map.of()).stream()
                .filter(pod -> pod.getStatus().getPhase().equals("Running"))
                .toList();
    }

    /** Names of the pods of all services. */
    Set<String> names() {
        return names(ofAllServices());
    }

    static Set<String> names(List<Pod> pods) {
        return pods.stream().map(pod -> pod.getMetadata().getName()).collect(Collectors.toSet());
    }

    static boolean isReady(Pod pod) {
        return readyCondition(pod).filter(c -> "True".equals(c.getStatus())).isPresent();
    }

    /** From the start of its container to ready; the cluster's clock has whole seconds. */
    static Duration timeToReady(Pod pod) {
        var started = pod.getStatus()
                .getContainerStatuses()
                .getFirst()
                .getState()
                .getRunning()
                .getStartedAt();
        var ready = readyCondition(pod).orElseThrow().getLastTransitionTime();
        return Duration.between(Instant.parse(started), Instant.parse(ready));
    }

    /** Deletes a pod as {@code kubectl delete pod} does and returns its successor when that is ready. */
    Pod replace(Pod pod) {
        var service = pod.getMetadata().getLabels().get("app.kubernetes.io/name");
        var before = names();
        cluster.client.resource(pod).inNamespace(cluster.namespace).delete();
        return await().atMost(PATIENCE)
                .until(
                        () -> ready(service).stream()
                                .filter(p -> !before.contains(p.getMetadata().getName()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Whether the eviction was granted; a disruption budget refuses it. */
    boolean evict(Pod pod) {
        return cluster.client
                .pods()
                .inNamespace(cluster.namespace)
                .withName(pod.getMetadata().getName())
                .evict();
    }

    /** Awaits the end of all those that are going. */
    void awaitGone(Set<String> names) {
        await().atMost(PATIENCE).until(() -> {
            var left = cluster.client.pods().inNamespace(cluster.namespace).list().getItems().stream()
                    .map(pod -> pod.getMetadata().getName())
                    .collect(Collectors.toCollection(HashSet::new));
            left.retainAll(names);
            return left.isEmpty();
        });
    }

    /** The sum of a metric over those of its label sets that contain {@code part}, read through the API server, which no NetworkPolicy concerns. */
    double metric(Pod pod, String name, String part) {
        try (var forward = cluster.client
                        .pods()
                        .inNamespace(cluster.namespace)
                        .withName(pod.getMetadata().getName())
                        .portForward(MANAGEMENT_PORT);
                var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:" + forward.getLocalPort() + "/metrics");
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + "{") && line.contains(part))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<PodCondition> readyCondition(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready"))
                .findFirst();
    }
}
