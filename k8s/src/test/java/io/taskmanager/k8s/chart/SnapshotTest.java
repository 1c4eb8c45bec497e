package io.taskmanager.k8s.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All of what one install makes, so that a change of a template is seen in full by whoever reviews it. */
class SnapshotTest {
    private static final Path SNAPSHOT = Path.of("src", "test", "resources", "chart", "small.yaml");

    @Test
    void theSmallProfileRendersAsItDid() throws IOException {
        var rendered = Chart.small()
                .text()
                .replaceAll(
                        "(?m)^(  (?:cursor-secret|password-pepper|refresh-secret|signing-keys.json): ).+$",
                        "$1(random)");
        if (Chart.writing()) {
            Files.writeString(SNAPSHOT, rendered);
        }

        assertThat(rendered)
                .as("run this test with -Dchart.write=true to write it anew")
                .isEqualTo(Files.readString(SNAPSHOT));
    }
}
