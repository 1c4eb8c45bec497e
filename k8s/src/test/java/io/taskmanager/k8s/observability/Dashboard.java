package io.taskmanager.k8s.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A Grafana dashboard, as far as its rules and queries go. */
record Dashboard(String file, JsonNode json) {

    /** One panel; rows are none. */
    record Panel(JsonNode json) {
        String title() {
            return json.path("title").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        /** Whether it shows what queries return. */
        boolean queries() {
            return List.of("stat", "timeseries", "gauge", "table", "barchart", "heatmap")
                    .contains(type());
        }

        List<String> expressions() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> target.path("expr").asText())
                    .toList();
        }
    }

    List<Panel> panels() {
        return json.path("panels")
                .valueStream()
                .flatMap(panel ->
                        Stream.concat(Stream.of(panel), panel.path("panels").valueStream()))
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .map(Panel::new)
                .toList();
    }

    List<JsonNode> variables() {
        return json.path("templating").path("list").valueStream().toList();
    }

    List<JsonNode> variables(String type) {
        return variables().stream()
                .filter(variable -> variable.path("type").asText().equals(type))
                .toList();
    }

    /** Expressions of annotations, for example of starts. */
    List<String> annotations() {
        return json.path("annotations")
                .path("list")
                .valueStream()
                .map(annotation -> annotation.path("expr").asText())
                .toList();
    }
}
