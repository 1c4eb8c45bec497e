package io.taskmanager.local.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taskmanager.local.part.Home;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreContainerIT {
    @TempDir
    private Path volume;

    @ParameterizedTest
    @ValueSource(strings = {"mongo", "kafka", "redis"})
    void aStoreKeepsItsDataInTheVolumeAndEndsWhenAsked(String store) throws Exception {
        // Given
        int port = Ports.free();
        var container = start(store, Map.of("STORE_DATA", volume.toString(), "STORE_PORT", Integer.toString(port)));
        await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(IOException.class).until(probe(store, port)::answers);

        // When
        container.destroy();

        // Then
        assertTrue(container.waitFor(30, TimeUnit.SECONDS));
        assertFalse(Ports.taken(port));
        assertTrue(Files.isDirectory(volume.resolve(store)));
    }

    @Test
    void anUnknownStoreIsRefused() throws Exception {
        assertEquals(2, start("postgres", Map.of()).waitFor());
    }

    private static Probe probe(String store, int port) {
        return switch (store) {
            case "kafka" -> Probe.kafka(port);
            case "redis" -> Probe.redis(port);
            default -> Probe.connects(port);
        };
    }

    private static Process start(String store, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-Xmx192m", "-cp", Home.find().classPath(), StoreContainer.class.getName(), store)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
