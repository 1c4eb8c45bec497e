package io.taskmanager.k8s.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything in the namespace, of whatever kind the cluster knows, except what every namespace has. */
final class Leftovers {
    /** Reports of the cluster's, which expire or follow what they report. */
    private static final Set<String> REPORTS =
            Set.of("events", "pods.metrics", "endpoints", "endpointslices", "podmetrics");

    private static final Set<String> OF_EVERY_NAMESPACE =
            Set.of("configmaps/kube-root-ca.crt", "serviceaccounts/default");

    private final Cluster cluster;

    Leftovers(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What is there without saying that it stays. */
    Set<String> unexplained() {
        return find(false);
    }

    /** What says by Helm's annotation that it stays. */
    Set<String> kept() {
        return find(true);
    }

    private Set<String> find(boolean kept) {
        var found = new TreeSet<String>();
        for (var list : lists()) {
            for (var item : list.items().path("items")) {
                var name =
                        list.plural() + "/" + item.path("metadata").path("name").asText();
                if (!OF_EVERY_NAMESPACE.contains(name) && kept == isKept(item)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static boolean isKept(JsonNode item) {
        return item.path("metadata")
                .path("annotations")
                .path("helm.sh/resource-policy")
                .asText()
                .equals("keep");
    }

    private record Kind(String plural, JsonNode items) {}

    private List<Kind> lists() {
        var lists = new ArrayList<Kind>();
        addLists("/api/v1", lists);
        for (var group : read("/apis").path("groups")) {
            addLists(
                    "/apis/"
                            + group.path("preferredVersion")
                                    .path("groupVersion")
                                    .asText(),
                    lists);
        }
        return lists;
    }

    private void addLists(String version, List<Kind> lists) {
        for (var kind : read(version).path("resources")) {
            var plural = kind.path("name").asText();
            if (kind.path("namespaced").asBoolean()
                    && kind.path("verbs").toString().contains("\"list\"")
                    && !version.contains("metrics.k8s.io")
                    && !REPORTS.contains(plural)) {
                lists.add(new Kind(plural, read(version + "/namespaces/" + cluster.namespace + "/" + plural)));
            }
        }
    }

    private JsonNode read(String path) {
        try {
            return Person.JSON.readTree(cluster.client.raw(path));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
