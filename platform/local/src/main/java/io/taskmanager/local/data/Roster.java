package io.taskmanager.local.data;

import io.taskmanager.local.part.PartState;
import io.taskmanager.local.part.ProcessFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The parts as the launcher last saw them, on file: for {@code status}, and for whoever comes after a killed launcher. */
public final class Roster {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Path file;

    public Roster(DataFolder folder) {
        this.file = folder.run().resolve("parts");
    }

    public synchronized void write(List<PartState> parts) {
        var lines = parts.stream().map(Roster::line).collect(Collectors.joining());
        try {
            var next = file.resolveSibling("parts.next");
            Files.writeString(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<PartState> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Roster::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops processes that outlived their launcher. Returns how many there were. */
    public int cleanUp() {
        var left = read().stream()
                .filter(part -> part.pid() > 0)
                .filter(part -> ProcessFacts.of(part.pid()).isPart(part.since()))
                .toList();
        left.forEach(part -> ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroy));
        left.forEach(part -> ProcessHandle.of(part.pid()).ifPresent(Roster::await));
        return left.size();
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(PartState part) {
        return "%s\t%s\t%s\t%d\t%s\n".formatted(part.name(), part.address(), part.phase(), part.pid(), part.since());
    }

    private static PartState parse(String line) {
        var fields = line.split("\t", -1);
        return new PartState(
                fields[0],
                fields[1],
                PartState.Phase.valueOf(fields[2]),
                Long.parseLong(fields[3]),
                Instant.parse(fields[4]));
    }
}
