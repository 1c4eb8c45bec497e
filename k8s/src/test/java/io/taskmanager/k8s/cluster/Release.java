package io.taskmanager.k8s.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The release under test, handled by the helm command as an operator handles it. */
final class Release {
    static final List<String> SERVICES = List.of("gateway", "auth-service", "task-service", "notification-service");

    final String name = "task-manager";
    final Pods pods;
    private final Settings settings;
    private final Cluster cluster;

    Release(Settings settings, Cluster cluster) {
        this.settings = settings;
        this.cluster = cluster;
        pods = new Pods(cluster, name);
    }

    /** @return what helm said, after all is ready */
    String install(String... options) {
        return helm("install", withChart(options)).orFail().output();
    }

    /** Upgrades to the same chart with other values; returns when all is ready. */
    void upgrade(String... options) {
        helm("upgrade", withChart(options)).orFail();
    }

    /** An upgrade that is to come to nothing: helm undoes it by itself when it is not ready in time. */
    Command upgradeOrUndo(Duration patience, String... options) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--atomic", "--timeout", patience.toSeconds() + "s"));
        return helm("upgrade", withChart(all.toArray(String[]::new)));
    }

    /** Back to the revision before, ready when this returns. */
    void rollback() {
        helm("rollback", "--wait").orFail();
    }

    String test() {
        return helm("test").orFail().output();
    }

    void uninstall() {
        helm("uninstall", "--wait").orFail();
    }

    /** One line per revision. */
    String history() {
        return helm("history").orFail().output();
    }

    String status() {
        return helm("status").orFail().output();
    }

    /** The address of the gateway's Service on the node. */
    URI gateway() {
        var service = cluster.client
                .services()
                .inNamespace(cluster.namespace)
                .withName(name + "-gateway")
                .require();
        return URI.create("http://%s:%d"
                .formatted(
                        cluster.nodeAddress(),
                        service.getSpec().getPorts().getFirst().getNodePort()));
    }

    Person signUp(String name) {
        return Person.signedUp(gateway(), name);
    }

    /** What the chart labels the pods of one of its parts with. */
    Map<String, String> labels(String part) {
        return Map.of(
                "app.kubernetes.io/name", part,
                "app.kubernetes.io/instance", name,
                "app.kubernetes.io/part-of", "task-manager");
    }

    private String[] withChart(String... options) {
        var all = new ArrayList<>(List.of(
                settings.chart().toString(),
                "--values",
                settings.values().toString(),
                "--set",
                "image.repository=" + settings.imageRepository(),
                "--set",
                "image.tag=" + settings.imageTag(),
                "--wait"));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }

    private Command helm(String verb, String... options) {
        var line = new ArrayList<>(List.of(settings.helm(), verb, name, "--namespace", cluster.namespace));
        line.addAll(List.of(options));
        return Command.run(line);
    }
}
