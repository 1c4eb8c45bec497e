package io.taskmanager.k8s.cluster;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The cluster under our feet, with a namespace for this run that lets restricted pods in and no others. */
final class Cluster implements AutoCloseable {
    /** Few, because a refused eviction (429) is an answer to us. */
    private static final int RETRIES = 2;

    final KubernetesClient client;
    final String namespace = "task-manager-test-" + UUID.randomUUID().toString().substring(0, 8);
    private final Settings settings;

    Cluster(Settings settings) {
        this.settings = settings;
        var config =
                ClientKey.recognise(Config.fromKubeconfig(settings.kubeconfig().toFile()));
        config.setRequestRetryBackoffLimit(RETRIES);
        client = new KubernetesClientBuilder().withConfig(config).build();
        client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                        .addToLabels("pod-security.kubernetes.io/warn", "restricted")
                        .endMetadata()
                        .build())
                .create();
    }

    /** Where NodePorts answer. */
    String nodeAddress() {
        return settings.nodeAddress().orElseGet(() -> client.nodes().list().getItems().stream()
                .flatMap(node -> node.getStatus().getAddresses().stream())
                .filter(address -> address.getType().equals("InternalIP"))
                .map(NodeAddress::getAddress)
                .findFirst()
                .orElseThrow());
    }

    /** Whether a pod that is evicted could go elsewhere. */
    boolean hasOtherNodesThan(String name) {
        return client.nodes().list().getItems().stream()
                .anyMatch(node -> !node.getMetadata().getName().equals(name) && schedulable(node));
    }

    void cordon(String node) {
        schedulable(node, false);
    }

    void uncordon(String node) {
        schedulable(node, true);
    }

    /** By a patch, which does not collide with the kubelet's reports about the node. */
    private void schedulable(String name, boolean schedulable) {
        client.nodes()
                .withName(name)
                .patch(
                        PatchContext.of(PatchType.STRATEGIC_MERGE),
                        "{\"spec\":{\"unschedulable\":%s}}".formatted(!schedulable));
    }

    private static boolean schedulable(Node node) {
        return !Boolean.TRUE.equals(node.getSpec().getUnschedulable());
    }

    @Override
    public void close() {
        client.namespaces().withName(namespace).withTimeout(2, TimeUnit.MINUTES).delete();
        client.close();
    }
}
