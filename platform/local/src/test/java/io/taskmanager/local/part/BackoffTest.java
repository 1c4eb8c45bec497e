package io.taskmanager.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesDoubleFromHalfASecondUpToFifteen() {
        // Given
        var backoff = new Backoff();

        // When
        var pauses = Stream.generate(() -> backoff.after(Duration.ofSeconds(3)).toMillis())
                .limit(7)
                .toList();

        // Then
        assertEquals(List.of(500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L), pauses);
    }

    @Test
    void aMinuteOfHealthIsForgiving() {
        // Given
        var backoff = new Backoff();
        backoff.after(Duration.ZERO);
        backoff.after(Duration.ZERO);

        // When
        var pause = backoff.after(Duration.ofMinutes(1));

        // Then
        assertEquals(Duration.ofMillis(500), pause);
    }
}
