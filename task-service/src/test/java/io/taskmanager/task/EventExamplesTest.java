package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that consumers test with are true. */
class EventExamplesTest {

    static List<String> types() throws IOException {
        try (Stream<Path> files = Files.list(EventSchemas.CONTRACT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleSatisfiesItsSchema(String type) {
        String example = EventSchemas.read(EventSchemas.CONTRACT.resolve("examples/" + type + ".json"));
        assertThat(EventSchemas.violations(type, example)).isEmpty();
    }

    @Test
    void everyTypeHasASchema() throws IOException {
        assertThat(types()).hasSize(27);
    }
}
