package io.taskmanager.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The OpenAPI documents of this repository, as trees. */
final class Documents {
    static final Path COMMITTED = Path.of("contract/openapi.yaml");
    private static final Path BASE = Path.of("src/main/openapi/gateway.yaml");
    private static final String HEADER = """
            # Merged from src/main/openapi/gateway.yaml and the services' contract/openapi.yaml; not to be edited.
            # Written by: mvn -pl gateway test -Dtest=OpenApiContractTest -Dcontract.write=true
            """;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private Documents() {}

    static ObjectNode committed() {
        return read(COMMITTED);
    }

    static ObjectNode base() {
        return read(BASE);
    }

    /** The services' documents, in the order of the merged one. */
    static List<ObjectNode> services() {
        return Stream.of("auth-service", "task-service", "notification-service")
                .map(service -> Path.of("..", service, "contract", "openapi.yaml"))
                .map(Documents::read)
                .toList();
    }

    static ObjectNode parse(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(ObjectNode document) {
        try {
            Files.writeString(COMMITTED, HEADER + YAML.writeValueAsString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
