package io.taskmanager.k8s.observability;

import static org.awaitility.Awaitility.await;

import io.taskmanager.local.part.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One process of the suite, to be killed, stopped and started again at will. */
final class RunningPart implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private static final Pattern USED = Pattern.compile("tenured.*used (\\d+)K", Pattern.CASE_INSENSITIVE);

    private Part part;
    private @Nullable Process process;

    RunningPart(Part part) {
        this.part = part;
    }

    RunningPart start() {
        var builder = new ProcessBuilder(part.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        try {
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await(part.name() + " to be ready, see " + part.log())
                .atMost(START)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> part.ready().answers());
    }

    /** As the kernel does it when memory is short. */
    void kill() {
        running().destroyForcibly();
        running().onExit().join();
    }

    void startAgain() {
        start().awaitReady();
    }

    void startAgainAs(Part other) {
        close();
        part = other;
        startAgain();
    }

    Part part() {
        return part;
    }

    /** Megabytes of the heap that are in use when all that can go has gone. */
    int liveHeap() {
        jcmd("GC.run");
        var tenured = USED.matcher(jcmd("GC.heap_info"));
        if (!tenured.find()) {
            throw new IllegalStateException("No tenured generation in " + part.name());
        }
        return Integer.parseInt(tenured.group(1)) / 1024;
    }

    private String jcmd(String command) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, Long.toString(running().pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(15, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                kill();
            }
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }
}
