package io.taskmanager.acceptance;

import static org.awaitility.Awaitility.await;

import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A running suite with data of its own, driven by the launcher's command line like a person would. */
final class Suite implements AutoCloseable {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository", "../.."));
    private static final Duration START = Duration.ofMinutes(4);
    /** A line of {@code status}: the part's name and its pid. */
    private static final Pattern PART = Pattern.compile("^([a-z-]+)\\s+(\\d+)\\s.*", Pattern.MULTILINE);

    private static @Nullable Suite shared;

    private final Path data;
    private final int port;
    private Process launcher;

    private Suite(Path data, int port) {
        this.data = data;
        this.port = port;
        launcher = launch();
    }

    /** The one suite of this test run, on fresh data; started by the first who asks, stopped with the JVM. */
    static synchronized Suite shared() {
        if (shared == null) {
            var suite = start();
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            shared = suite;
        }
        return shared;
    }

    /** Starts one on fresh data and returns when it is ready. */
    static Suite start() {
        try {
            return new Suite(Files.createTempDirectory("task-manager-suite").resolve("data"), Ports.free())
                    .awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After its launcher has died: starts it again on the same data and the same port. */
    void startAgain() {
        launcher = launch();
        awaitReady();
    }

    URI gateway() {
        return URI.create("http://localhost:" + port);
    }

    /** The running parts and their pids, without the launcher. */
    Map<String, Long> parts() {
        var parts = new TreeMap<String, Long>();
        var lines = PART.matcher(run("status"));
        while (lines.find()) {
            parts.put(lines.group(1), Long.parseLong(lines.group(2)));
        }
        return parts;
    }

    /** Kills without warning, as {@code kill -9} does. */
    void kill(String part) {
        var pid = part.equals("launcher") ? launcher.pid() : parts().getOrDefault(part, 0L);
        if (!ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false)) {
            throw new AssertionError("No part " + part + " to kill among " + parts());
        }
    }

    /** Whether the launcher and all of its parts answer. */
    boolean ready() {
        try {
            var health = new Browser(gateway()).get("/health");
            return health.status() == 200
                    && health.body().path("status").asText().equals("healthy");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
            delete(data.getParent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Suite awaitReady() {
        try {
            await().atMost(START).until(() -> {
                if (!launcher.isAlive()) {
                    throw new AssertionError("The launcher ended: " + Files.readString(output()));
                }
                return ready();
            });
            return this;
        } catch (RuntimeException | AssertionError e) {
            launcher.destroy();
            throw e;
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(data.getParent());
            var options = new ArrayList<>(List.of("--no-training", "--port", Integer.toString(port)));
            if (Boolean.getBoolean("suite.native")) {
                options.add("--native");
            }
            return new ProcessBuilder(command("run", options.toArray(String[]::new)))
                    .directory(REPOSITORY.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String verb) {
        try {
            var process = new ProcessBuilder(command(verb))
                    .directory(REPOSITORY.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(String verb, String... options) {
        var local = Path.of("platform/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx64m",
                "-cp",
                local.resolve("classes") + ":" + local.resolve("lib") + "/*",
                "io.taskmanager.local.Launcher",
                verb,
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return command;
    }

    private Path output() {
        return data.resolveSibling("launcher.log");
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
