package io.taskmanager.k8s.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PromQlTest {
    @Test
    void theMeasuredSidesOfAnAlertAreWhatItCompares() {
        var sides = PromQl.measured(
                "sum by (job) (up{a=\"and > or\"}) == 0 and on (job) rate(x[1m]) / y > 0.1 or absent(z)");

        assertThat(sides).containsExactly("sum by (job) (up{a=\"and > or\"})", "rate(x[1m]) / y", "z");
    }

    @Test
    void bracketsAroundAComparisonMakeNoDifference() {
        assertThat(PromQl.measured("(time() - started{a=\"b\"} < 60)")).containsExactly("time() - started{a=\"b\"}");
        assertThat(PromQl.measured("(a + b) / (c + d) > 1")).containsExactly("(a + b) / (c + d)");
    }

    @Test
    void aSelectorKnowsItsFunctionAndRange() {
        var selector = PromQl.selectors("sum (rate(a_total{b=\"c\"}[5m]))").getFirst();

        assertThat(selector).isEqualTo(new PromQl.Selector("rate", "a_total", "b=\"c\"", "[5m]"));
    }

    @Test
    void aSeriesWithoutMatchersIsNaked() {
        assertThat(PromQl.naked("sum by (job, le) (rate(a{b=\"c\"}[5m])) / on (job) group_left (version) info"))
                .containsExactly("info");
        assertThat(PromQl.naked("1 - sum (a{b=\"c d\"}) or time()")).isEmpty();
    }

    @Test
    void variablesAreFilledAsGrafanaDoes() {
        assertThat(PromQl.filled(
                        "rate(a{job=~\"$job\"}[$__rate_interval])", Map.of("job", ".+", "__rate_interval", "8s")))
                .isEqualTo("rate(a{job=~\".+\"}[8s])");
    }

    @Test
    void bracketsThatDoNotMatchAreNoticed() {
        assertThat(PromQl.balanced("sum(up")).isFalse();
        assertThat(PromQl.balanced("sum(up{a=\")\"}[5m])")).isTrue();
    }
}
