package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The build has just written what the code answers; the contract must say the same, in whatever order. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class OpenApiIT {

    @Test
    void theContractIsWhatTheCodeAnswers() throws JsonProcessingException {
        assertThat(read("contract/openapi.yaml"))
                .as("contract/openapi.yaml has drifted from the code; if clients still work, run `make contract`")
                .isEqualTo(read("target/openapi/openapi.yaml"));
    }

    private static JsonNode read(String file) throws JsonProcessingException {
        return new YAMLMapper().readTree(EventSchemas.read(Path.of(file)));
    }
}
