package io.taskmanager.k8s.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Objects of Kubernetes, found by what they are. */
record Rendered(List<JsonNode> objects) {
    Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    List<String> names(String kind) {
        return all(kind).map(Rendered::name).sorted().toList();
    }

    JsonNode the(String kind, String name) {
        return all(kind)
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s %s among %s".formatted(kind, name, names(kind))));
    }

    /** Pod specs by the object they belong to. */
    Map<String, JsonNode> pods() {
        var pods = new TreeMap<String, JsonNode>();
        for (var object : objects) {
            var kind = object.path("kind").asText();
            var spec =
                    switch (kind) {
                        case "Pod" -> object.path("spec");
                        case "CronJob" -> object.at("/spec/jobTemplate/spec/template/spec");
                        default -> object.at("/spec/template/spec");
                    };
            if (spec.isObject()) {
                pods.put(kind + "/" + name(object), spec);
            }
        }
        return pods;
    }

    /** The environment of the first container of a Deployment, for variables with a plain value. */
    Map<String, String> env(String deployment) {
        var variables = new TreeMap<String, String>();
        the("Deployment", deployment)
                .at("/spec/template/spec/containers/0/env")
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }
}
