package io.taskmanager.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taskmanager.testkit.Servers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OpenApiIT {

    @Test
    void theCommittedContractIsWhatTheCodeSays() {
        String written = EventSchemas.read(Path.of("target/openapi/openapi.yaml"));
        String committed = EventSchemas.read(Path.of("contract/openapi.yaml"));
        assertThat(committed)
                .as("contract/openapi.yaml has drifted: run `make contract`")
                .isEqualTo(written);
    }
}
