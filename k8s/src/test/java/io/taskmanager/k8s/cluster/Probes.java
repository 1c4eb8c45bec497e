package io.taskmanager.k8s.cluster;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A short-lived pod beside each kind of pod of the release, with the same labels and service account, so that the same
 * NetworkPolicies hold for it; one for the pod of {@code helm test}, which comes and goes; and one that is nobody. Each
 * tries to connect to every port of every kind. The images of the suite have no shell, so what runs is
 * {@link ConnectCheck} on the JRE of the {@code local} image.
 */
final class Probes {
    private static final String PROGRAM = "connect-check";
    private static final String CLASS = ConnectCheck.class.getName().replace('.', '/') + ".class";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** By these a controller knows its own pods; a probe must not be taken for one. */
    private static final Set<String> OF_CONTROLLERS = Set.of(
            "pod-template-hash",
            "controller-revision-hash",
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index");

    private final Cluster cluster;
    private final Release release;
    private final Settings settings;
    /** A pod of each kind, by the name of what it runs. */
    private final Map<String, Pod> kinds;
    /** Each {@code kind:port} to {@code address:port}. */
    private final Map<String, String> targets = new TreeMap<>();

    Probes(Cluster cluster, Release release, Settings settings) {
        this.cluster = cluster;
        this.release = release;
        this.settings = settings;
        kinds = release.pods.running().stream()
                .collect(Collectors.toMap(
                        pod -> pod.getMetadata().getLabels().get("app.kubernetes.io/name"),
                        pod -> pod,
                        (one, other) -> one,
                        TreeMap::new));
        kinds.forEach((name, pod) -> pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getPorts().stream())
                .forEach(port -> targets.put(
                        name + ":" + port.getContainerPort(),
                        pod.getStatus().getPodIP() + ":" + port.getContainerPort())));
    }

    Set<String> targets() {
        return targets.keySet();
    }

    /** @return the targets that each kind of pod reached, by its name */
    Map<String, Set<String>> tryAll() {
        var program = cluster.client.resource(program()).inNamespace(cluster.namespace);
        program.create();
        var others = Stream.of(
                probe("smoke-test", labelled(release.labels("smoke-test"))), probe("stranger", labelled(Map.of())));
        var probes = Stream.concat(kinds.entrySet().stream().map(kind -> probe(kind.getKey(), kind.getValue())), others)
                .map(pod -> cluster.client
                        .resource(pod)
                        .inNamespace(cluster.namespace)
                        .create())
                .toList();
        try {
            var reached = new TreeMap<String, Set<String>>();
            probes.forEach(
                    probe -> reached.put(probe.getMetadata().getName().substring("probe-".length()), reached(probe)));
            return reached;
        } finally {
            cluster.client
                    .resourceList(List.copyOf(probes))
                    .inNamespace(cluster.namespace)
                    .withGracePeriod(0)
                    .delete();
            program.delete();
        }
    }

    private Set<String> reached(Pod probe) {
        var pod = cluster.client
                .pods()
                .inNamespace(cluster.namespace)
                .withName(probe.getMetadata().getName());
        await().atMost(PATIENCE).until(() -> Set.of("Succeeded", "Failed")
                .contains(pod.get().getStatus().getPhase()));
        var log = pod.getLog();
        return targets.entrySet().stream()
                .filter(target -> !outcome(log, target.getValue()).equals("silent"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outcome(String log, String target) {
        return log.lines()
                .filter(line -> line.startsWith(target + " "))
                .map(line -> line.substring(target.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The probe did not say what became of " + target + ": " + log));
    }

    private ConfigMap program() {
        try (var bytes = ConnectCheck.class.getClassLoader().getResourceAsStream(CLASS)) {
            return new ConfigMapBuilder()
                    .withNewMetadata()
                    .withName(PROGRAM)
                    .endMetadata()
                    .addToBinaryData("class", Base64.getEncoder().encodeToString(bytes.readAllBytes()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pod labelled(Map<String, String> labels) {
        return new PodBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build();
    }

    /** Never ready, so that no Service sends it anything. */
    private Pod probe(String name, Pod like) {
        var labels = new HashMap<>(like.getMetadata().getLabels());
        labels.keySet().removeAll(OF_CONTROLLERS);
        return new PodBuilder()
                .withNewMetadata()
                .withName("probe-" + name)
                .withLabels(labels)
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(like.getSpec().getServiceAccountName())
                .withAutomountServiceAccountToken(false)
                .withRestartPolicy("Never")
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(65532L)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .addNewVolume()
                .withName(PROGRAM)
                .withNewConfigMap()
                .withName(PROGRAM)
                .addNewItem("class", null, CLASS)
                .endConfigMap()
                .endVolume()
                .addNewContainer()
                .withName("probe")
                .withImage("%s/local:%s".formatted(settings.imageRepository(), settings.imageTag()))
                .withCommand(
                        "java",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        "/probe",
                        ConnectCheck.class.getName())
                .withArgs(List.copyOf(targets.values()))
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .withNewReadinessProbe()
                .withNewTcpSocket()
                .withNewPort(1)
                .endTcpSocket()
                .endReadinessProbe()
                .addNewVolumeMount()
                .withName(PROGRAM)
                .withMountPath("/probe")
                .endVolumeMount()
                .endContainer()
                .endSpec()
                .build();
    }
}
