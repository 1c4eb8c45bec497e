package io.taskmanager.local.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stops what we started when we cannot: a small shell that reads the pids from a pipe and, when the pipe ends because
 * this JVM is gone (kill -9 included), sends them TERM and after a while KILL.
 *
 * <p>A pid must be removed as soon as its process ended, for the system may give the number to another one.
 */
public final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$1/status"; }
            pids=
            while read -r line; do pids=$line; done
            [ -n "$pids" ] || exit 0
            kill -TERM $pids 2>/dev/null
            for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
              left=
              for pid in $pids; do if alive "$pid"; then left="$left $pid"; fi; done
              [ -n "$left" ] || exit 0
              sleep 0.5
            done
            kill -KILL $left 2>/dev/null
            """;

    private final Process shell;
    private final OutputStream pipe;
    private final Set<Long> pids = new LinkedHashSet<>();

    public Watchdog() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pipe = shell.getOutputStream();
    }

    public synchronized void add(long pid) {
        pids.add(pid);
        tell();
    }

    public synchronized void remove(long pid) {
        pids.remove(pid);
        tell();
    }

    /** Ends the shell, which then stops what is still alive. */
    @Override
    public synchronized void close() {
        try {
            pipe.close();
        } catch (IOException e) {
            shell.destroyForcibly(); // it is not reading, so it has ended or hangs
        }
    }

    private void tell() {
        var line = pids.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n";
        try {
            pipe.write(line.getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // Killed by someone: the next start cleans up what it finds recorded in the data folder.
        }
    }
}
