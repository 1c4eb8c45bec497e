package io.taskmanager.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the system says about a process: from {@code /proc} on Linux, from {@code ps} elsewhere. */
public record ProcessFacts(long pid) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern ZOMBIE = Pattern.compile("State:\\s+Z");

    /** The shell that became the process started it a moment before we wrote that down. */
    private static final Duration SAME = Duration.ofSeconds(3);

    public static ProcessFacts of(long pid) {
        return new ProcessFacts(pid);
    }

    public boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                && !ZOMBIE.matcher(status()).find();
    }

    /** Whether it lives and is the process started then, not a later one that was given the same number. */
    public boolean isPart(Instant startedAt) {
        return alive()
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().startInstant())
                        .map(start -> start.isBefore(startedAt.plus(SAME)))
                        .orElse(false);
    }

    /** Megabytes of memory it holds, shared pages included; empty when nobody can tell. */
    public OptionalLong residentMegabytes() {
        var match = RESIDENT.matcher(status());
        if (match.find()) {
            return OptionalLong.of(Math.round(Long.parseLong(match.group(1)) / 1024.0));
        }
        return askPs();
    }

    private String status() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "status"));
        } catch (IOException e) {
            return ""; // it has ended, or this is not Linux
        }
    }

    private OptionalLong askPs() {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(answer) / 1024);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
