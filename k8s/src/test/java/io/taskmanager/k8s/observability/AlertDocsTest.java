package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertDocsTest {
    private static final Pattern ALERT_OF_CASE = Pattern.compile("alertname=\"(\\w+)\"");

    private final List<Rule> alerts = ChartFiles.alerts();

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() {
        assertThat(ChartFiles.runbooks())
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(Rule::name).toList());
    }

    @Test
    void anAlertSaysHowUrgentItIsWhoseItIsAndWhereToLook() {
        var dashboards = ChartFiles.dashboards().stream()
                .map(dashboard -> "/d/" + dashboard.json().path("uid").asText())
                .toList();

        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.label("severity")).isIn("page", "ticket");
            assertThat(alert.label("service")).isNotBlank();
            assertThat(alert.annotation("summary")).isNotBlank();
            assertThat(alert.annotation("description")).isNotBlank();
            assertThat(alert.annotation("runbook_url")).endsWith("/runbooks/" + alert.name() + ".md");
            assertThat(alert.annotation("dashboard")).isIn(dashboards);
        });
    }

    @Test
    void aRunbookTellsWhatIsSeenWhatToLookAtAndWhatToDo() {
        assertThat(alerts).allSatisfy(alert -> assertThat(ChartFiles.runbook(alert.name()))
                .startsWith("# " + alert.name())
                .contains("## Users see", "## First look", "## Confirm", "## Mitigate", "```"));
    }

    @Test
    void theIndexListsEveryRunbook() {
        assertThat(alerts).allSatisfy(alert -> assertThat(ChartFiles.runbook("README"))
                .contains("[%s](%s.md)".formatted(alert.name(), alert.name())));
    }

    @Test
    void linksOfPanelsLeadToRunbooksThatExist() {
        var runbooks = ChartFiles.runbooks();

        assertThat(ChartFiles.dashboards().stream()
                        .flatMap(dashboard -> dashboard.panels().stream())
                        .flatMap(panel -> panel.json().path("links").valueStream())
                        .map(link -> link.path("url").asText().replaceAll(".*/|\\.md$", "")))
                .allMatch(runbooks::contains);
    }

    @Test
    void everyAlertIsTestedFiringAndSilent() {
        var names = alerts.stream().map(Rule::name).collect(Collectors.toSet());

        assertThat(testedWith(false)).isEqualTo(names);
        assertThat(testedWith(true)).isEqualTo(names);
    }

    private static Set<String> testedWith(boolean silent) {
        return ChartFiles.ruleTests().stream()
                .flatMap(test -> test.path("promql_expr_test").valueStream())
                .filter(test -> test.path("exp_samples").isEmpty() == silent)
                .flatMap(test -> ALERT_OF_CASE
                        .matcher(test.path("expr").asText())
                        .results()
                        .map(m -> m.group(1)))
                .collect(Collectors.toSet());
    }
}
