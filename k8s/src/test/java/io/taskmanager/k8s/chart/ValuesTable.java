package io.taskmanager.k8s.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of the chart as a table, made of {@code values.yaml}: each {@code # --} comment documents the key below it.
 * Understands what that file uses, two spaces of indent and plain keys, not all of YAML.
 */
final class ValuesTable {
    private static final Pattern COMMENT = Pattern.compile(" *# -- (.+)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9-]+):.*");

    private final JsonNode values;
    private final Map<List<String>, String> documented = new LinkedHashMap<>();

    ValuesTable(String text, JsonNode values) {
        this.values = values;
        Deque<String> path = new ArrayDeque<>();
        String comment = "";
        for (var line : text.lines().toList()) {
            Matcher key = KEY.matcher(line);
            Matcher documentation = COMMENT.matcher(line);
            if (documentation.matches()) {
                comment = documentation.group(1);
            } else if (key.matches()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                if (!comment.isEmpty()) {
                    documented.put(List.copyOf(path), comment);
                }
                comment = "";
            }
        }
    }

    /** Keys that neither they nor one above them have a comment. */
    List<String> undocumented() {
        var missing = new ArrayList<String>();
        collectUndocumented(values, List.of(), missing);
        return missing;
    }

    String markdown() {
        return documented.entrySet().stream()
                .map(row -> "| `%s` | `%s` | %s |"
                        .formatted(
                                String.join(".", row.getKey()),
                                values.at("/" + String.join("/", row.getKey())).toString(),
                                row.getValue()))
                .collect(Collectors.joining("\n", "| value | default | |\n|---|---|---|\n", "\n"));
    }

    private void collectUndocumented(JsonNode node, List<String> path, List<String> missing) {
        if (documented.containsKey(path)) {
            return;
        }
        if (!node.isObject() || node.isEmpty()) {
            missing.add(String.join(".", path));
            return;
        }
        node.properties().forEach(member -> {
            var below = new ArrayList<>(path);
            below.add(member.getKey());
            collectUndocumented(member.getValue(), below, missing);
        });
    }
}
