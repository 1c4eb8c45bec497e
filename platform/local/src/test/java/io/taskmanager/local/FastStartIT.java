package io.taskmanager.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.taskmanager.local.part.FastStart;
import io.taskmanager.local.part.JavaCommand;
import io.taskmanager.local.part.Part;
import io.taskmanager.local.part.Ports;
import io.taskmanager.local.part.Probe;
import io.taskmanager.local.part.Progress;
import io.taskmanager.local.part.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastStartIT {

    @TempDir
    private Path folder;

    private FastStart fastStart;
    private Part part;

    @BeforeEach
    void aPartThatWasNeverTrained() throws IOException {
        fastStart = new FastStart(Files.createDirectories(folder.resolve("aot")));
        part = part();
    }

    @Test
    void aTrainedPartStartsFromItsCache() {
        // Given
        startAndStop(fastStart.recording(part));
        fastStart.adopt(List.of(part));

        // When
        var fast = fastStart.using(part);

        // Then it has one where the JDK can train, and starts either way
        assertEquals(FastStart.possible(), !fast.equals(part));
        startAndStop(fast);
    }

    @Test
    void aBrokenCacheDoesNotPreventTheStart() throws IOException {
        // Given
        startAndStop(fastStart.recording(part));
        fastStart.adopt(List.of(part));
        try (var caches = Files.list(fastStart.folder())) {
            for (var cache : caches.toList()) {
                Files.writeString(cache, "not a cache");
            }
        }

        // Then
        startAndStop(fastStart.using(part));
    }

    @Test
    void otherCodeNeedsAnotherCache() throws IOException {
        // Given
        startAndStop(fastStart.recording(part));
        fastStart.adopt(List.of(part));

        // When
        Files.writeString(part.code().getFirst().resolve("more.jar"), "changed");

        // Then
        assertEquals(part, fastStart.using(part));
        assertNotEquals(FastStart.possible(), fastStart.complete(List.of(part)));
    }

    private static void startAndStop(Part part) {
        var supervisor = new Supervisor(Progress.SILENT);
        supervisor.launch(List.of(part));
        supervisor.awaitReady();
        supervisor.stop(Duration.ofSeconds(60));
    }

    private Part part() throws IOException {
        var app = StandInRepository.in(folder.resolve("repository")).root().resolve("task-service/target/quarkus-app");
        int port = Ports.free();
        int management = Ports.free();
        return new Part(
                "task",
                "127.0.0.1:" + port,
                JavaCommand.heap(64).jar(app.resolve("quarkus-run.jar")),
                List.of(app),
                Map.of("HTTP_PORT", Integer.toString(port), "MANAGEMENT_PORT", Integer.toString(management)),
                Probe.connects(management),
                folder.resolve("task.log"));
    }
}
