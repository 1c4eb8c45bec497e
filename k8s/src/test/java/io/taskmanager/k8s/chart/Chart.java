package io.taskmanager.k8s.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart with some values, and the objects it renders for a release named {@code tm}. */
record Chart(List<String> profiles, List<String> settings) {
    static final Path FOLDER = Path.of("..", "helm", "task-manager");
    static final YAMLMapper YAML = new YAMLMapper();

    /** Everything inside the chart. */
    static Chart small() {
        return new Chart(List.of("small"), List.of());
    }

    /** Stores of the user's own, everything switched on. */
    static Chart production() {
        return new Chart(List.of("production"), List.of());
    }

    static Chart region() {
        return new Chart(List.of("production", "region"), List.of());
    }

    /** The values alone, as installed without a profile. */
    static Chart plain() {
        return new Chart(List.of(), List.of());
    }

    /** @param settings as after {@code helm --set}: {@code key=value} */
    Chart with(String... settings) {
        return new Chart(
                profiles,
                Stream.concat(this.settings.stream(), Stream.of(settings)).toList());
    }

    /** @throws RuntimeException with Helm's message */
    String text() {
        var template = new Helm(OfflineChart.FOLDER)
                .template()
                .withName("tm")
                .withNamespace("apps")
                .withKubeVersion("1.34.0");
        profiles.forEach(profile -> template.withValuesFile(FOLDER.resolve("values-%s.yaml".formatted(profile))));
        settings.forEach(setting -> {
            var pair = setting.split("=", 2);
            template.set(pair[0], pair[1]);
        });
        return template.call();
    }

    Rendered render() {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(YAML.createParser(text()))) {
            return new Rendered(
                    documents.readAll().stream().filter(JsonNode::isObject).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String file) {
        try {
            return YAML.readTree(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the tests are to write the files they compare with. */
    static boolean writing() {
        return Boolean.getBoolean("chart.write");
    }
}
