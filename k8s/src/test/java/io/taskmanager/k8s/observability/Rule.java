package io.taskmanager.k8s.observability;

import com.fasterxml.jackson.databind.JsonNode;

/** A recording rule or an alert. */
record Rule(JsonNode yaml) {

    boolean alerts() {
        return yaml.has("alert");
    }

    String name() {
        return yaml.path(alerts() ? "alert" : "record").asText();
    }

    String expr() {
        return yaml.path("expr").asText();
    }

    String label(String name) {
        return yaml.path("labels").path(name).asText();
    }

    String annotation(String name) {
        return yaml.path("annotations").path(name).asText();
    }
}
