package io.taskmanager.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.taskmanager.local.part.PartState.Phase;
import io.taskmanager.local.part.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private StandInRepository repository;
    private Path data;

    @BeforeEach
    void aBuiltRepository() throws Exception {
        repository = StandInRepository.in(folder.resolve("repository"));
        data = folder.resolve("data");
    }

    @Test
    void itStartsEveryServiceAndSaysWhereToGo() throws Exception {
        // Given
        int port = Ports.free();

        // When
        try (var launcher = RunningLauncher.run(repository, data, "--port", Integer.toString(port))) {

            // Then
            await().atMost(PATIENCE).until(() -> launcher.output().contains("Sign in as ann@example.com"));
            assertTrue(launcher.output().contains("http://localhost:" + port));
            assertEquals(
                    4, launcher.parts().stream().filter(RunningLauncher::alive).count());
        }
    }

    @Test
    void aCrashedServiceComesBackOnItsPort() throws Exception {
        try (var launcher = RunningLauncher.run(repository, data)) {
            // Given
            var before = launcher.part("task");

            // When
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

            // Then
            await().atMost(PATIENCE).until(() -> launcher.output().contains("task is back"));
            var after = launcher.part("task");
            assertNotEquals(before.pid(), after.pid());
            assertEquals(before.address(), after.address());
            assertEquals(Phase.READY, after.phase());
        }
    }

    @Test
    void itStartsBinariesWhenAskedTo() throws Exception {
        // Given
        repository.addBinaries();

        // When
        try (var launcher = RunningLauncher.run(repository, data, "--native")) {

            // Then
            var command = ProcessHandle.of(launcher.part("task").pid()).orElseThrow().info().commandLine();
            assertTrue(command.orElseThrow().contains("task-service-runner"));
        }
    }

    @Test
    void binariesThatAreNotBuiltAreAskedFor() throws Exception {
        // When
        var launcher = RunningLauncher.command(repository, data, "run", "--native");

        // Then
        assertEquals(1, launcher.exitCode());
        assertTrue(launcher.output().contains("`make native` makes it"));
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedNamingTheFirst() throws Exception {
        try (var first = RunningLauncher.run(repository, data)) {
            // When
            var second = RunningLauncher.command(repository, data, "run");

            // Then
            assertEquals(1, second.exitCode());
            assertTrue(second.output().contains("Already running on " + data));
            assertTrue(second.output().contains("pid " + first.pid()));
        }
    }

    @Test
    void freshIsRefusedWhileItRuns() throws Exception {
        try (var launcher = RunningLauncher.run(repository, data)) {
            // When
            var second = RunningLauncher.command(repository, data, "run", "--fresh");

            // Then
            assertEquals(1, second.exitCode());
            assertTrue(launcher.parts().stream().allMatch(RunningLauncher::alive));
        }
    }

    @Test
    void stopEndsEverythingAndTheLauncherEndsWithZero() throws Exception {
        // Given
        var launcher = RunningLauncher.run(repository, data);
        var parts = launcher.parts();

        // When
        var stop = RunningLauncher.command(repository, data, "stop");

        // Then
        assertEquals(0, stop.exitCode());
        assertEquals(0, launcher.exitCode());
        assertTrue(parts.stream().noneMatch(RunningLauncher::alive));
    }

    @Test
    void aKilledLauncherLeavesNoOrphanAndTheNextStartWorksAtOnce() throws Exception {
        // Given
        var killed = RunningLauncher.run(repository, data);
        var parts = killed.parts();

        // When
        killed.kill();
        try (var next = RunningLauncher.run(repository, data)) {

            // Then
            assertTrue(parts.stream().noneMatch(RunningLauncher::alive));
            assertTrue(next.parts().stream().allMatch(RunningLauncher::alive));
        }
    }

    @Test
    void aPortAskedForThatIsTakenIsRefusedNamingItsHolder() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            var launcher =
                    RunningLauncher.command(repository, data, "run", "--port", Integer.toString(taken.getLocalPort()));

            // Then
            assertEquals(1, launcher.exitCode());
            assertTrue(
                    launcher.output().contains("pid " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void statusShowsEachPartAndTheTotal() throws Exception {
        try (var launcher = RunningLauncher.run(repository, data)) {
            // When
            var status = RunningLauncher.command(repository, data, "status");

            // Then
            assertEquals(0, status.exitCode());
            for (var part : launcher.parts()) {
                assertTrue(status.output().contains(part.address()));
            }
            assertTrue(status.output().contains("total"));
        }
    }
}
