package io.taskmanager.k8s.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The two reference points: a small team on one node, and a scaled set-up of three medium nodes. */
    @ParameterizedTest
    @CsvSource({"--requests 5 --replicas 1 --tasks 20000 --streams 20, 55, 60", "--requests 800, 330, 790"})
    void theReferencePointsCostWhatTheyAreKnownToCost(String arguments, double least, double most) {
        assertThat(run(arguments.split(" "))).isZero();

        assertThat(total()).isBetween(least, most);
    }

    @Test
    void twiceTheLoadNeedsNotFewerReplicas() {
        run("--requests", "1000");
        var once = replicasOf("task-service");
        run("--requests", "2000");

        assertThat(replicasOf("task-service")).isGreaterThan(once);
    }

    @Test
    void eachLeverSavesMoney() {
        run("--requests", "2000", "--day", "office");

        var prices = Pattern.compile("^(?:on demand|\\+).*?(\\d+)$", Pattern.MULTILINE)
                .matcher(out.toString())
                .results()
                .map(line -> Integer.parseInt(line.group(1)))
                .toList();
        assertThat(prices).hasSize(5).isSortedAccordingTo((a, b) -> b - a);
        assertThat(prices.getLast()).isLessThan(prices.getFirst());
    }

    @Test
    void aSporadicLoadIsCheapestServerless() {
        run("--requests", "20", "--day", "sporadic");

        assertThat(lineOf("serverless instead")).isLessThan(lineOf("\\+ spot above"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--writes=2", "--cache-hits=-1", "--requests=-1", "--replicas=0", "--day=never"})
    void aLoadThatCannotBeIsRefusedByName(String argument) {
        assertThat(run(argument)).isEqualTo(2);

        assertThat(err.toString()).contains(argument.substring(0, argument.indexOf('=')));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return CostCommand.command()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private double total() {
        return lineOf("total");
    }

    private double replicasOf(String service) {
        return number("^" + service + "\\s+(\\d+)");
    }

    private double lineOf(String beginning) {
        return number("^" + beginning + ".*?(\\d+)$");
    }

    private double number(String pattern) {
        var found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(out.toString());
        assertThat(found.find()).as(pattern + " in " + out).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
