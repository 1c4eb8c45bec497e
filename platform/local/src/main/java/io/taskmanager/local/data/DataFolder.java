package io.taskmanager.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Everything a local run keeps, in one folder that carries a marker file.
 *
 * <p>Only a folder with the marker is ever wiped, so a mistyped {@code --data} costs nobody their files.
 */
public record DataFolder(Path root) {
    private static final String MARKER = ".task-manager";
    private static final String FAST_STARTS = "aot";

    /** @throws DataFolderRefused when the folder is there, is not ours and is not empty */
    public static DataFolder open(Path root) {
        var folder = new DataFolder(root.toAbsolutePath().normalize());
        try {
            if (!folder.marked() && !folder.empty()) {
                throw new DataFolderRefused(
                        "%s has files that are not ours: give --data another folder.".formatted(folder.root));
            }
            Files.createDirectories(folder.root);
            if (!folder.marked()) {
                Files.writeString(folder.root.resolve(MARKER), "The data of Task Manager's local run.\n");
            }
            Files.createDirectories(folder.run());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code TASK_MANAGER_DATA}, else where the desktop keeps the data of applications. */
    public static Path usual() {
        var ours = System.getenv("TASK_MANAGER_DATA");
        if (ours != null && !ours.isBlank()) {
            return Path.of(ours);
        }
        var data = System.getenv("XDG_DATA_HOME");
        var base = data != null && !data.isBlank()
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return base.resolve("task-manager");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** What is true only while it runs: the lock, the launcher's pid and address, the parts. */
    public Path run() {
        return root.resolve("run");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path fastStarts() {
        return root.resolve(FAST_STARTS);
    }

    /** Present once the demo account, or the whole demo workspace, was made. */
    public Path demo(String what) {
        return root.resolve("demo-" + what);
    }

    /** Deletes all data; keeps the lock of the caller and the AOT caches, which hold no data. */
    public void wipe() {
        if (!marked()) {
            throw new DataFolderRefused("%s does not carry our marker and is left alone.".formatted(root));
        }
        try (var entries = Files.list(root)) {
            entries.filter(entry -> !entry.equals(run()))
                    .filter(entry -> !entry.equals(fastStarts()))
                    .filter(entry -> !entry.endsWith(MARKER))
                    .forEach(DataFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder with all that is in it. */
    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean marked() {
        return Files.isRegularFile(root.resolve(MARKER));
    }

    private boolean empty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }
}
