package io.taskmanager.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The logs of the parts: each start begins a new one, the three before are kept, none grows without end. */
public record LogFiles(Path folder) {
    private static final int KEPT = 3;
    private static final long LIMIT = 16L * 1024 * 1024;

    /** Sets the logs of the last run aside. */
    public void rotate() {
        logs().forEach(this::setAside);
    }

    /**
     * Copies what grew beyond the limit aside and empties it. The part goes on writing to the same file, at its new
     * end; lines written in between those two steps are lost.
     */
    public void bound() {
        for (var log : logs()) {
            try {
                if (Files.size(log) > LIMIT) {
                    shift(log);
                    Files.copy(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void setAside(Path log) {
        try {
            shift(log);
            Files.move(log, numbered(log, 1), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shift(Path log) throws IOException {
        for (int number = KEPT - 1; number > 0; number--) {
            if (Files.exists(numbered(log, number))) {
                Files.move(numbered(log, number), numbered(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    private List<Path> logs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
