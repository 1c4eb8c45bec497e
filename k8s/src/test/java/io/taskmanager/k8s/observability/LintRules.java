package io.taskmanager.k8s.observability;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.k8s.observability.Dashboard.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of grafana/dashboard-linter for Prometheus, by their names there. Each returns what is wrong. */
final class LintRules {
    /** Of Grafana's units those used here; a new one is added when it is one of Grafana's. */
    private static final Set<String> UNITS =
            Set.of("short", "percentunit", "bytes", "Bps", "s", "ms", "cps", "ops", "reqps", "bool_yes_no");

    private static final Set<String> DATASOURCE = Set.of("$datasource", "${datasource}");
    private static final Set<String> RATES = Set.of("rate", "irate", "increase");
    private static final String RATE_INTERVAL = "[$__rate_interval]";

    static final Map<String, Function<Dashboard, Stream<String>>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("template-datasource-rule", LintRules::templateDatasource);
        ALL.put("template-job-rule", dashboard -> template(dashboard, "job", "Job"));
        ALL.put("template-instance-rule", dashboard -> template(dashboard, "instance", "Instance"));
        ALL.put("template-label-promql-rule", LintRules::templateQuery);
        ALL.put("template-on-time-change-reload-rule", LintRules::templateReload);
        ALL.put("panel-datasource-rule", panels(LintRules::datasource));
        ALL.put(
                "panel-title-description-rule",
                panels(panel -> panel.title().isBlank()
                        || panel.json().path("description").asText().isBlank()));
        ALL.put(
                "panel-units-rule",
                panels(panel -> !UNITS.contains(
                        panel.json().at("/fieldConfig/defaults/unit").asText())));
        ALL.put("panel-no-targets-rule", panels(panel -> panel.expressions().isEmpty()));
        ALL.put("target-promql-rule", targets(expr -> expr.isBlank() || !PromQl.balanced(expr)));
        ALL.put(
                "target-rate-interval-rule",
                selectors((selector, expr) ->
                        (selector.call().equals("rate") || selector.call().equals("irate"))
                                && !selector.range().equals(RATE_INTERVAL)));
        ALL.put("target-job-rule", matcher("job=~\"$job\""));
        ALL.put("target-instance-rule", matcher("instance=~\"$instance\""));
        ALL.put(
                "target-counter-agg-rule",
                selectors((selector, expr) -> selector.name().endsWith("_total") && !RATES.contains(selector.call())));
        ALL.put(
                "uneditable-dashboard-rule",
                dashboard -> dashboard.json().path("editable").asBoolean(true)
                        ? Stream.of("is editable: what is changed in Grafana is lost at the next upgrade")
                        : Stream.empty());
    }

    private LintRules() {}

    private static Stream<String> templateDatasource(Dashboard dashboard) {
        var good = dashboard.variables("datasource").stream()
                .filter(v -> v.path("name").asText().equals("datasource"))
                .filter(v -> v.path("label").asText().equals("Data source"))
                .filter(v -> v.path("query").asText().equals("prometheus"))
                .count();
        return good == 1 ? Stream.empty() : Stream.of("has no data source variable 'datasource', 'Data source'");
    }

    private static Stream<String> template(Dashboard dashboard, String name, String label) {
        return dashboard.variables().stream()
                        .filter(v -> v.path("name").asText().equals(name))
                        .anyMatch(v -> v.path("type").asText().equals("query")
                                && v.path("label").asText().equals(label)
                                && v.path("multi").asBoolean()
                                && v.path("allValue").asText().equals(".+")
                                && DATASOURCE.contains(v.at("/datasource/uid").asText()))
                ? Stream.empty()
                : Stream.of("has no variable '%s' to choose several or all of".formatted(name));
    }

    private static Stream<String> templateQuery(Dashboard dashboard) {
        return dashboard.variables("query").stream()
                .map(v -> v.at("/query/query").asText())
                .filter(query -> !query.matches("label_values\\([a-zA-Z_:][\\w:]*(\\{[^}]*})?, [a-zA-Z_]\\w*\\)"))
                .map(query -> "has a variable with the query " + query);
    }

    private static Stream<String> templateReload(Dashboard dashboard) {
        return dashboard.variables("query").stream()
                .filter(v -> v.path("refresh").asInt() != 2)
                .map(v -> v.path("name").asText() + " is not asked for again when the time changes");
    }

    private static boolean datasource(Panel panel) {
        return Stream.concat(
                        Stream.of(panel.json()), panel.json().path("targets").valueStream())
                .map((JsonNode node) -> node.at("/datasource/uid").asText())
                .anyMatch(uid -> !DATASOURCE.contains(uid));
    }

    private static Function<Dashboard, Stream<String>> panels(Function<Panel, Boolean> wrong) {
        return dashboard -> dashboard.panels().stream()
                .filter(Panel::queries)
                .filter(wrong::apply)
                .map(panel -> "'%s'".formatted(panel.title()));
    }

    private static Function<Dashboard, Stream<String>> targets(Function<String, Boolean> wrong) {
        return dashboard -> dashboard.panels().stream().flatMap(panel -> panel.expressions().stream()
                .filter(wrong::apply)
                .map(expr -> "'%s': %s".formatted(panel.title(), expr)));
    }

    private static Function<Dashboard, Stream<String>> selectors(BiFunction<PromQl.Selector, String, Boolean> wrong) {
        return targets(expr -> PromQl.selectors(expr).stream().anyMatch(selector -> wrong.apply(selector, expr)));
    }

    private static Function<Dashboard, Stream<String>> matcher(String matcher) {
        return targets(expr -> !PromQl.naked(expr).isEmpty()
                || PromQl.selectors(expr).stream()
                        .anyMatch(selector ->
                                !List.of(selector.matchers().split(", *")).contains(matcher)));
    }
}
