package io.taskmanager.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One launcher per data folder: held until it ends, however it ends, because the system releases the lock with it. */
public final class FolderLock implements AutoCloseable {
    private final DataFolder folder;
    private final FileChannel channel;

    private FolderLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Who runs on a folder. The address is empty while it starts. */
    public record Owner(long pid, String address) {

        @Override
        public String toString() {
            return "pid " + pid + (address.isEmpty() ? ", still starting" : ", " + address);
        }
    }

    /** @throws DataFolderRefused when another launcher holds it; the message names its pid and address */
    public static FolderLock take(DataFolder folder) {
        var channel = lock(folder);
        if (channel == null) {
            throw new DataFolderRefused("Already running on %s (%s). Stop it first, or give --data another folder."
                    .formatted(folder.root(), owner(folder).map(Owner::toString).orElse("just starting")));
        }
        var lock = new FolderLock(folder, channel);
        lock.announce("");
        return lock;
    }

    /** The launcher that holds the folder, if one does. */
    public static Optional<Owner> owner(DataFolder folder) {
        try (var channel = lock(folder)) {
            return channel != null ? Optional.empty() : read(ownerFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean held(DataFolder folder) {
        try (var channel = lock(folder)) {
            return channel == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down where the suite answers. */
    public void announce(String address) {
        try {
            Files.writeString(ownerFile(folder), ProcessHandle.current().pid() + "\n" + address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileChannel lock(DataFolder folder) {
        try {
            var channel =
                    FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very JVM
        }
    }

    private static Optional<Owner> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.size() < 2 ? Optional.empty() : Optional.of(new Owner(Long.parseLong(lines.get(0)), lines.get(1)));
    }

    private static Path ownerFile(DataFolder folder) {
        return folder.run().resolve("launcher");
    }
}
