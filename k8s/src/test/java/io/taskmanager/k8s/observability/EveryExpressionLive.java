package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Asks a real Prometheus every expression of every panel, rule and alert, while it scrapes the running suite under load:
 * each must be PromQL and return data. Of an alert the measured sides are asked, because all is well. The series of
 * kube-state-metrics and cert-manager are made up ({@link ContainerSeries}); all others are the suite's own.
 */
class EveryExpressionLive {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As Grafana fills them: "All" of each variable, and an interval of four scrapes. */
    private static final Map<String, String> VARIABLES =
            Map.of("namespace", ".*", "job", ".+", "instance", ".+", "__rate_interval", "30s");

    /** Where an expression stands, and what it is. */
    private record Asked(String where, String expression) {}

    @Test
    void everyExpressionReturnsData() {
        try (var suite = LocalSuite.start();
                var load = new UserLoad(suite.gateway());
                var series = new ContainerSeries();
                var prometheus = new Prometheus(suite.folder(), suite.managementPorts(), series.port())) {
            var left = new ArrayList<>(all());
            int number = left.size();
            failForAMoment(suite, prometheus);

            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
                left.removeIf(asked -> hasData(prometheus, asked));
                assertThat(left).isEmpty();
            });

            System.out.printf("%nexpressions that return data: %d of %d, under load of %s%n", number, number, load);
            printSeries(prometheus);
        }
    }

    /** What counts failures has data only after the first one, which must not be left to chance. */
    private static void failForAMoment(LocalSuite suite, Prometheus prometheus) {
        suite.toTasks.breakDown();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> !prometheus
                .query("http_server_request_duration_seconds_count{http_response_status_code=~\"5..\"}")
                .isEmpty());
        suite.toTasks.heal();
    }

    private static boolean hasData(Prometheus prometheus, Asked asked) {
        return prometheus
                .query(asked.expression())
                .valueStream()
                .map(EveryExpressionLive::value)
                .anyMatch(value -> !value.equals("NaN"));
    }

    private static String value(JsonNode sample) {
        return sample.path("value").path(1).asText("NaN");
    }

    private static List<Asked> all() {
        var panels = ChartFiles.dashboards().stream()
                .flatMap(dashboard -> Stream.concat(
                        dashboard.panels().stream().flatMap(panel -> panel.expressions().stream()
                                .map(expr -> new Asked(dashboard.file() + " '" + panel.title() + "'", filled(expr)))),
                        dashboard.annotations().stream()
                                .flatMap(expr -> PromQl.measured(filled(expr)).stream())
                                .map(expr -> new Asked(dashboard.file() + " annotation", expr))));
        var rules = ChartFiles.rules().stream()
                .flatMap(rule -> rule.alerts()
                        ? PromQl.measured(rule.expr()).stream().map(side -> new Asked("alert " + rule.name(), side))
                        : Stream.of(new Asked("rule " + rule.name(), rule.expr()), new Asked("record", rule.name())));
        return Stream.concat(panels, rules).toList();
    }

    private static String filled(String expr) {
        return PromQl.filled(expr, VARIABLES);
    }

    /** Beside the way: what a service costs Prometheus. */
    private static void printSeries(Prometheus prometheus) {
        System.out.printf("%-24s %10s %10s%n", "series per service", "asked", "measured");
        prometheus
                .query("max by (job) (scrape_samples_scraped)")
                .forEach(sample -> System.out.printf(
                        "%-24s %10s %10s%n", sample.at("/metric/job").asText(), "<= 1500", value(sample)));
    }
}
