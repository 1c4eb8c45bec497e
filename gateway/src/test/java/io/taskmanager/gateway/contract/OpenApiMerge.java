package io.taskmanager.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskmanager.gateway.route.Access;
import io.taskmanager.gateway.route.Match;
import io.taskmanager.gateway.route.Routes;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Merges the services' OpenAPI documents into the gateway's: paths side by side, shared components once. What two
 * documents say of the same thing must be equal. Who may call an operation is said by the gateway's table alone.
 */
final class OpenApiMerge {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String PROBLEMS = "x-problem-types";

    private final Routes routes = Routes.api();
    private final ObjectNode merged;
    private final List<String> conflicts = new ArrayList<>();

    private OpenApiMerge(ObjectNode base) {
        merged = base.deepCopy();
    }

    /** @throws IllegalStateException when the documents contradict each other, naming every contradiction */
    static ObjectNode merge(ObjectNode base, List<ObjectNode> services) {
        var merge = new OpenApiMerge(base);
        services.forEach(merge::add);
        if (!merge.conflicts.isEmpty()) {
            throw new IllegalStateException(
                    "The documents contradict each other:\n" + String.join("\n", merge.conflicts));
        }
        merge.order();
        return merge.merged;
    }

    private void add(ObjectNode service) {
        addAll("paths", service);
        addAll("webhooks", service);
        service.path("components").properties().stream()
                .filter(section -> !section.getKey().equals("securitySchemes"))
                .forEach(section -> addAll(
                        "components/" + section.getKey(),
                        object(merged, "components"),
                        section.getKey(),
                        section.getValue()));
        union("tags", service, tag -> tag.path("name").asText());
        union(PROBLEMS, service, problem -> problem.path("type").asText());
    }

    private void addAll(String section, ObjectNode service) {
        if (service.has(section)) {
            addAll(section, merged, section, service.get(section));
        }
    }

    private void addAll(String where, ObjectNode parent, String section, JsonNode members) {
        var target = object(parent, section);
        members.properties().forEach(member -> {
            var known = target.get(member.getKey());
            if (known != null && !known.equals(member.getValue())) {
                conflicts.add(where + "/" + member.getKey());
            }
            target.set(member.getKey(), member.getValue());
        });
    }

    private void union(String section, ObjectNode service, Function<JsonNode, String> key) {
        var target = merged.withArray(section);
        var known = new ArrayList<String>();
        target.forEach(item -> known.add(key.apply(item)));
        service.path(section).forEach(item -> {
            if (!known.contains(key.apply(item))) {
                target.add(item);
            }
        });
    }

    private void order() {
        merged.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> secure((ObjectNode) method.getValue(), method.getKey(), path.getKey())));
        object(merged, "components").properties().forEach(section -> sort((ObjectNode) section.getValue()));
        sort((ArrayNode) merged.withArray(PROBLEMS));
        // Readers look for what can be called first.
        for (var last : List.of("components", PROBLEMS)) {
            merged.set(last, merged.remove(last));
        }
    }

    /** Without an entry of its own an operation needs a session, by the document's general rule. */
    private void secure(ObjectNode operation, String method, String path) {
        var match = routes.match(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path.replace("{", "").replace("}", ""));
        if (match instanceof Match.Found found) {
            operation.remove("security");
            if (found.route().access() == Access.PUBLIC) {
                operation.putArray("security");
            }
        }
    }

    private static void sort(ObjectNode section) {
        var members = new ArrayList<>(section.properties());
        members.sort(java.util.Map.Entry.comparingByKey());
        section.removeAll();
        members.forEach(member -> section.set(member.getKey(), member.getValue()));
    }

    private static void sort(ArrayNode problems) {
        var items = new ArrayList<JsonNode>();
        problems.forEach(items::add);
        items.sort(Comparator.<JsonNode>comparingInt(item -> item.path("status").asInt())
                .thenComparing(item -> item.path("type").asText()));
        problems.removeAll().addAll(items);
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        if (!parent.has(name)) {
            parent.set(name, JsonNodeFactory.instance.objectNode());
        }
        return (ObjectNode) parent.get(name);
    }
}
