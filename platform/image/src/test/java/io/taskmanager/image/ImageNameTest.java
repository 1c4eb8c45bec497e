package io.taskmanager.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageNameTest {

    @Test
    void withoutSettingsItIsALocalName() {
        assertThat(ImageName.of("gateway:1.0.0", Map.of())).hasToString("task-manager/gateway:1.0.0");
    }

    @Test
    void aPipelineSaysWhereItGoes() {
        var pipeline = Map.of(
                "QUARKUS_CONTAINER_IMAGE_REGISTRY", "registry.example",
                "QUARKUS_CONTAINER_IMAGE_GROUP", "acme",
                "QUARKUS_CONTAINER_IMAGE_TAG", "v2");

        assertThat(ImageName.of("task-manager/local:1.0.0", pipeline)).hasToString("registry.example/acme/local:v2");
    }
}
