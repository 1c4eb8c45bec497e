package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure of the run: what was asked and what was measured, whether or not it was enough. */
final class Report {
    private static final Path FILE = Path.of("target/cluster-report.md");

    private final List<List<String>> figures =
            new CopyOnWriteArrayList<>(List.of(List.of("what", "asked", "measured")));
    private final List<String> more = new CopyOnWriteArrayList<>();

    void told(String what, String asked, String measured) {
        figures.add(List.of(what, asked, measured));
    }

    /** @param rows the first of them are the names of the columns */
    void table(String title, List<List<String>> rows) {
        more.add("## " + title + "\n\n" + markdown(rows));
    }

    void atMost(String what, double asked, double measured, String unit) {
        told(what, "<= %.0f %s".formatted(asked, unit), "%.1f %s".formatted(measured, unit));
        assertThat(measured).as(what).isLessThanOrEqualTo(asked);
    }

    /** Of a load, no request may have failed. */
    void unharmed(String what, Outcome load) {
        var failures = load.failures();
        told(
                "failed requests: " + what,
                "0",
                "%d of %d at %d/s, median %d ms, p99 %d ms, sent %d ms late at p99"
                        .formatted(
                                failures.size(),
                                load.samples().size(),
                                load.perSecond(),
                                load.median(),
                                load.p99(),
                                load.lateness()));
        assertThat(load.causes()).as(what).isEmpty();
    }

    void write() {
        var text = "# On the cluster\n\n" + markdown(figures) + "\n" + String.join("\n", more);
        System.out.println("\n" + text);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String markdown(List<List<String>> rows) {
        var line = Collections.nCopies(rows.getFirst().size(), "---");
        return Stream.concat(Stream.of(rows.getFirst(), line), rows.stream().skip(1))
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }
}
