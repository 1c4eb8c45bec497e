package io.taskmanager.local.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path folder;

    @Test
    void threeOldLogsAreKept() throws IOException {
        // When
        for (int start = 1; start <= 5; start++) {
            Files.writeString(log("task.log"), "start " + start);
            new LogFiles(folder).rotate();
        }

        // Then
        assertEquals("start 5", Files.readString(log("task.log.1")));
        assertEquals("start 3", Files.readString(log("task.log.3")));
        assertFalse(Files.exists(log("task.log.4")));
    }

    @Test
    void aLogThatGrewTooLargeIsSetAsideWhileItIsWritten() throws IOException {
        // Given
        Files.write(log("task.log"), new byte[17 * 1024 * 1024]);
        Files.writeString(log("auth.log"), "short");

        // When
        new LogFiles(folder).bound();

        // Then
        assertEquals(0, Files.size(log("task.log")));
        assertEquals(17 * 1024 * 1024, Files.size(log("task.log.1")));
        assertEquals("short", Files.readString(log("auth.log")));
    }

    private Path log(String name) {
        return folder.resolve(name);
    }
}
