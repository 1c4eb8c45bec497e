package io.taskmanager.k8s.cluster;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run may be told, as {@code -Dcluster.<name>} or in the environment as {@code CLUSTER_<NAME>}. The cluster itself
 * is the one that KUBECONFIG names.
 *
 * @param kubeconfig the cluster and who we are there
 * @param helm the helm command ({@code HELM}, else the one on the PATH)
 * @param chart folder of the chart
 * @param values values file of the release under test
 * @param imageRepository what stands before {@code /gateway}, {@code /auth-service}, ...
 * @param imageTag tag of all images
 * @param nodeAddress where NodePorts answer; empty: the InternalIP of the first node
 * @param longForm whether to load longer; {@code cluster.form=short} is what CI has time for
 */
record Settings(
        Path kubeconfig,
        String helm,
        Path chart,
        Path values,
        String imageRepository,
        String imageTag,
        Optional<String> nodeAddress,
        boolean longForm) {

    static final int REQUESTS_PER_SECOND = Integer.parseInt(setting("rate").orElse("200"));

    static Settings read() {
        var repository = Path.of(System.getProperty("repository", ".."));
        return new Settings(
                readableKubeconfig(),
                Optional.ofNullable(System.getenv("HELM")).orElse("helm"),
                Path.of(setting("chart")
                        .orElse(repository.resolve("helm/task-manager").toString())),
                Path.of(setting("values")
                        .orElse(repository
                                .resolve("k8s/src/test/resources/cluster/values.yaml")
                                .toString())),
                setting("image.repository").orElse("task-manager"),
                setting("image.tag").orElse("1.0.0-SNAPSHOT"),
                setting("node.address"),
                !setting("form").orElse("long").equals("short"));
    }

    /** How long a quiet stretch of load lasts before and after what is done to the release. */
    int seconds() {
        return longForm ? 20 : 5;
    }

    private static Path readableKubeconfig() {
        return Optional.ofNullable(System.getenv("KUBECONFIG"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(path -> path.toFile().canRead())
                .orElseThrow(() -> new IllegalStateException(
                        "The cluster tests need a cluster: set KUBECONFIG to a readable file that names one"));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("cluster." + name))
                .or(() -> Optional.ofNullable(
                        System.getenv("CLUSTER_" + name.toUpperCase().replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
