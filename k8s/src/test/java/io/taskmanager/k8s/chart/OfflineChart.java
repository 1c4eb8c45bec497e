package io.taskmanager.k8s.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the chart for the library, which leaves hooks out of what it renders, and lets templates ask whatever cluster
 * there is. Here hooks are ordinary objects, with their annotation under another name, and what the cluster would answer
 * is the value {@code global}.
 */
final class OfflineChart {
    private static final String LOOK_UP = "(lookup \"v1\" \"Secret\" .Release.Namespace $name)";
    static final Path FOLDER = copy();

    private OfflineChart() {}

    private static Path copy() {
        try (var files = Files.walk(Chart.FOLDER)) {
            var target = Files.createTempDirectory(Path.of("target"), "chart");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file)
                                .replace("helm.sh/hook", "rendered/hook")
                                .replace(LOOK_UP, "(.Values.global | default dict)"));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
