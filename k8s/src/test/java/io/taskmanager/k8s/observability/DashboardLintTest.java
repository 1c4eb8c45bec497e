package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardLintTest {
    private final List<Dashboard> dashboards = ChartFiles.dashboards();

    static Stream<String> rules() {
        return LintRules.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyDashboardKeepsTheRule(String rule) {
        var wrong = dashboards.stream()
                .flatMap(dashboard -> broken(rule, dashboard).map(what -> dashboard.file() + " " + what));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsWhatIsWrong(String rule) throws Exception {
        JsonNode json = new ObjectMapper().readTree("""
                {"title": "Bad", "editable": true,
                 "templating": {"list": [{"name": "pod", "type": "query", "refresh": 1, "query": {"query": "up"}}]},
                 "panels": [
                   {"type": "stat", "datasource": {"uid": "P1234"}, "fieldConfig": {"defaults": {"unit": "apples"}},
                    "targets": [{"expr": "rate(tasks_total{a=\\"b\\"}[5m]) + tasks_total{} + sum(up"}]},
                   {"type": "timeseries", "title": "Empty"}]}
                """);

        assertThat(broken(rule, new Dashboard("bad.json", json))).isNotEmpty();
    }

    @Test
    void thereAreTheDashboardsAnOperatorLooksFor() {
        assertThat(dashboards)
                .extracting(Dashboard::file)
                .containsExactlyInAnyOrder(
                        "business.json",
                        "events.json",
                        "gateway.json",
                        "rollout.json",
                        "service.json",
                        "slo.json",
                        "stores.json",
                        "suite.json");
    }

    @Test
    void aDashboardIsFoundByItsFileName() {
        assertThat(dashboards).allSatisfy(dashboard -> {
            assertThat(dashboard.json().path("uid").asText() + ".json").isEqualTo("task-manager-" + dashboard.file());
            assertThat(dashboard.json().path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
            assertThat(dashboard.json().path("description").asText()).isNotBlank();
        });
    }

    @Test
    void noTwoPanelsLieOnEachOther() {
        assertThat(dashboards).allSatisfy(dashboard -> assertThat(dashboard.panels())
                .extracting(panel -> panel.json().path("gridPos").toString())
                .doesNotHaveDuplicates());
    }

    private static Stream<String> broken(String rule, Dashboard dashboard) {
        return LintRules.ALL.get(rule).apply(dashboard);
    }
}
