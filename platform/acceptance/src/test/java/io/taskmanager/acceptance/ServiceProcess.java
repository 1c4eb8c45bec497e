package io.taskmanager.acceptance;

import static org.awaitility.Awaitility.await;

import io.taskmanager.local.part.JavaCommand;
import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One packaged service as a process of its own, as a pod would run it. */
final class ServiceProcess implements AutoCloseable {
    private static final Path REPOSITORY = Path.of(System.getProperty("repository", "../.."));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String module;
    private final Map<String, String> environment;
    private final String[] flags;
    private final int port = Ports.free();
    private final int management = Ports.free();
    private Process process;

    /** @param flags more of the JVM's */
    ServiceProcess(String module, Map<String, String> environment, String... flags) {
        this.module = module;
        this.flags = flags;
        this.environment = new HashMap<>(environment);
        this.environment.putAll(Map.of(
                "HTTP_HOST",
                "127.0.0.1",
                "HTTP_PORT",
                Integer.toString(port),
                "MANAGEMENT_PORT",
                Integer.toString(management),
                "LOG_FORMAT",
                "text"));
        this.process = start();
    }

    private Process start() {
        var jar = REPOSITORY.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(JavaCommand.heap(128).with(flags).jar(jar)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU time that it has used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The most memory that the process ever had resident, in MiB; 0 where the system does not say. */
    long peakMebibytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ServiceProcess awaitReady() {
        await().atMost(Duration.ofMinutes(4)).until(this::ready);
        return this;
    }

    /** The sum of a metric's series that have the label; 0 when there is none. */
    double metric(String name, String label) {
        try {
            var metrics = URI.create("http://127.0.0.1:" + management + "/metrics");
            return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + "{") && line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ready() throws InterruptedException {
        var probe = URI.create("http://127.0.0.1:" + management + "/health/ready");
        try {
            return HTTP.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGTERM, and what the process says at its end. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError(module + " does not stop");
        }
        return process.exitValue();
    }

    void startAgain() {
        process = start();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
