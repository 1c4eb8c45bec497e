package io.taskmanager.k8s.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files the chart ships for operators, and those that go with them. */
final class ChartFiles {
    static final Path REPOSITORY = Path.of(System.getProperty("repository", ".."));
    static final Path ALERTS = REPOSITORY.resolve("helm/task-manager/alerts");
    static final Path DASHBOARDS = REPOSITORY.resolve("helm/task-manager/dashboards");
    static final Path RUNBOOKS = REPOSITORY.resolve("k8s/runbooks");
    static final Path RULE_TESTS = REPOSITORY.resolve("k8s/observability/rules");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private ChartFiles() {}

    static List<Dashboard> dashboards() {
        return in(DASHBOARDS, ".json")
                .map(file -> new Dashboard(file.getFileName().toString(), read(JSON, file)))
                .toList();
    }

    static List<Rule> rules() {
        return in(ALERTS, ".yaml").flatMap(ChartFiles::rules).toList();
    }

    static List<Rule> alerts() {
        return rules().stream().filter(Rule::alerts).toList();
    }

    static List<JsonNode> ruleTests() {
        return in(RULE_TESTS, ".yaml")
                .flatMap(file -> read(YAML, file).path("tests").valueStream())
                .toList();
    }

    /** Names of runbooks, without those of the folder itself. */
    static List<String> runbooks() {
        return in(RUNBOOKS, ".md")
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .filter(name -> !name.equals("README"))
                .toList();
    }

    static String runbook(String name) {
        try {
            return Files.readString(RUNBOOKS.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> in(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Rule> rules(Path file) {
        return read(YAML, file)
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(Rule::new);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
