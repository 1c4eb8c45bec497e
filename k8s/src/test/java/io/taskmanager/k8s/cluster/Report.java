package io.taskmanager.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every figure of the run: what was asked and what was measured, whether or not it was enough. */
final class Report {
    private static final Path FILE = Path.of("target/cluster-report.md");

    private final List<Row> rows = new CopyOnWriteArrayList<>();

    private record Row(String what, String asked, String measured) {}

    void told(String what, String asked, String measured) {
        rows.add(new Row(what, asked, measured));
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
        var table = Stream.concat(
                        Stream.of(new Row("what", "asked", "measured"), new Row("---", "---", "---")), rows.stream())
                .map(row -> "| %s | %s | %s |".formatted(row.what(), row.asked(), row.measured()))
                .collect(Collectors.joining("\n", "", "\n"));
        System.out.println("\n" + table);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
