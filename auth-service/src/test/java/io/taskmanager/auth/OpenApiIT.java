package io.taskmanager.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The build has just written what the code answers; the contract must say the same. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(RandomSecrets.class)
class OpenApiIT {
    @Test
    void theContractIsWhatTheCodeAnswers() throws IOException {
        var code = Files.readString(Path.of("target/openapi/openapi.yaml"));
        var contract = Files.readString(Path.of("contract/openapi.yaml"));

        assertThat(code)
                .as("contract/openapi.yaml has drifted from the code; if clients still work, run `make contract`")
                .isEqualTo(contract);
    }
}
