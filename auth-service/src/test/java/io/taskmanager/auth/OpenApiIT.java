package io.taskmanager.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The build has just written what the code answers; the contract must say the same. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class OpenApiIT {
    private static final String PROBLEM_TYPES = "x-problem-types";

    @Test
    void theContractIsWhatTheCodeAnswers() throws IOException {
        var code = read(Path.of("target/openapi/openapi.yaml"));
        var contract = read(Path.of("contract/openapi.yaml"));

        assertThat(takeProblemTypes(contract)).isEqualTo(takeProblemTypes(code));
        assertThat(contract)
                .as("contract/openapi.yaml has drifted from the code; if clients still work, run `make contract`")
                .isEqualTo(code);
    }

    /** Takes the problem types out of a document, as a set because their order means nothing. */
    private static Set<JsonNode> takeProblemTypes(ObjectNode openApi) {
        return Set.copyOf(openApi.remove(PROBLEM_TYPES).valueStream().toList());
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) new YAMLMapper().readTree(Files.readString(file));
    }
}
