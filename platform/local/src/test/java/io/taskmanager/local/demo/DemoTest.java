package io.taskmanager.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void theWorkspaceHasThreePeopleFourProjectsAndTwoHundredTasksWithAHistory() throws IOException {
        try (var gateway = new FakeGateway()) {
            // When
            demo(gateway).workspace(folder.resolve("done"), line -> {});

            // Then
            assertEquals(3, gateway.count("POST /api/auth/register"));
            assertEquals(4, gateway.count("POST /api/projects {"));
            assertEquals(200, gateway.count("POST /api/projects/{id}/tasks"));
            assertTrue(gateway.count("PATCH /api/tasks/{id} {\"status\":\"done\"}") > 20);
            assertTrue(gateway.count("PATCH /api/tasks/{id} {\"assignees\"") > 20);
        }
    }

    @Test
    void theSameSeedGivesTheSameWorkspace() throws IOException {
        assertEquals(fill("first"), fill("second"));
    }

    @Test
    void aWorkspaceIsFilledOnce() throws IOException {
        try (var gateway = new FakeGateway()) {
            // Given
            demo(gateway).workspace(folder.resolve("done"), line -> {});
            int before = gateway.requests().size();

            // When
            demo(gateway).workspace(folder.resolve("done"), line -> {});

            // Then
            assertEquals(before, gateway.requests().size());
        }
    }

    private List<String> fill(String marker) throws IOException {
        try (var gateway = new FakeGateway()) {
            demo(gateway).workspace(folder.resolve(marker), line -> {});
            return List.copyOf(gateway.requests());
        }
    }

    private static Demo demo(FakeGateway gateway) {
        return new Demo(gateway.uri(), "a password");
    }
}
