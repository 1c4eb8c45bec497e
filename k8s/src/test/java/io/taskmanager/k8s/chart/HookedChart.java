package io.taskmanager.k8s.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the chart that renders its hooks, which the library leaves out of a template's output: their annotation has
 * another name here, so that Helm takes them for ordinary objects.
 */
final class HookedChart {
    static final String HOOK = "rendered/hook";
    static final Path FOLDER = copy();

    private HookedChart() {}

    private static Path copy() {
        var target = Path.of("target", "chart");
        try (var files = Files.walk(Chart.FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("helm.sh/hook", HOOK));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }
}
