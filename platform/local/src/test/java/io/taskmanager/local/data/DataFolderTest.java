package io.taskmanager.local.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path root;

    @Test
    void aFolderWithTheFilesOfOthersIsRefused() throws IOException {
        // Given
        Files.writeString(root.resolve("thesis.txt"), "years of work");

        // Then
        assertThrows(DataFolderRefused.class, () -> DataFolder.open(root));
        assertTrue(Files.exists(root.resolve("thesis.txt")));
    }

    @Test
    void aWipeTakesTheDataAndKeepsTheCachesOfFastStarts() throws IOException {
        // Given
        var folder = DataFolder.open(root);
        Files.writeString(Files.createDirectories(root.resolve("mongo")).resolve("documents"), "data");
        Files.writeString(Files.createDirectories(folder.fastStarts()).resolve("auth.aot"), "cache");

        // When
        folder.wipe();

        // Then
        assertFalse(Files.exists(root.resolve("mongo")));
        assertTrue(Files.exists(folder.fastStarts().resolve("auth.aot")));
    }

    @Test
    void aFolderWithoutTheMarkerIsNeverWiped() {
        assertThrows(DataFolderRefused.class, () -> new DataFolder(root).wipe());
    }

    @Test
    void secretsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws IOException {
        // Given
        var folder = DataFolder.open(root);

        // When
        var first = Secrets.of(folder);
        var second = Secrets.of(folder);

        // Then
        assertEquals(first, second);
        assertNotEquals(first.value("REFRESH_SECRET"), first.value("CURSOR_SECRET"));
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(first.signingKeys()));
        assertFalse(first.toString().contains(first.demoPassword()));
    }
}
