package io.taskmanager.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the program that listens on a port, as well as it may be known: another user's processes stay anonymous. */
public final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** For example {@code "pid 4711, nginx"}, or {@code "another program"}. */
    public static String describe(int port) {
        var holder = Files.isDirectory(PROC.resolve("net")) ? fromProc(port) : fromLsof(port);
        return holder.orElse("another program");
    }

    private static Optional<String> fromProc(int port) {
        var sockets = Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(PROC.resolve("net").resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > 9 && row[3].equals(LISTENING))
                .filter(row -> row[1].endsWith(":%04X".formatted(port)))
                .map(row -> "socket:[" + row[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(process -> "pid %d, %s".formatted(process.pid(), name(process)));
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty(); // no IPv6 here
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (var files = Files.list(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false; // not ours to look into, or it has just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("unknown");
    }

    private static Optional<String> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc").start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("p") || line.startsWith("c"))
                    .limit(2)
                    .map(line -> line.startsWith("p") ? "pid " + line.substring(1) : line.substring(1))
                    .collect(Collectors.joining(", "));
            return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
