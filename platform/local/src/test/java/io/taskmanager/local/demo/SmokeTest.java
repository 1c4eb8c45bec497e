package io.taskmanager.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void aNewPersonsTaskIsReadBack() throws IOException {
        try (var gateway = new FakeGateway()) {
            // When
            Smoke.test(gateway.uri());

            // Then
            assertEquals(1, gateway.count("POST /api/auth/register"));
            assertEquals(1, gateway.count("POST /api/projects/{id}/tasks"));
            assertEquals(1, gateway.count("GET /api/tasks/{id}"));
        }
    }

    @Test
    void aSuiteThatDoesNotAnswerFailsIt() throws IOException {
        // Given
        URI gone;
        try (var gateway = new FakeGateway()) {
            gone = gateway.uri();
        }

        // Then
        assertThrows(RuntimeException.class, () -> Smoke.test(gone));
    }
}
