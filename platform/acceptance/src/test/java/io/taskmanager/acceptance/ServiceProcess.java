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
    private final int port = Ports.free();
    private final int management = Ports.free();
    private Process process;

    ServiceProcess(String module, Map<String, String> environment) {
        this.module = module;
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
        var builder = new ProcessBuilder(JavaCommand.heap(128).jar(jar)).redirectErrorStream(true);
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

    /** The resident memory that it has had at most; 0 where that cannot be told. */
    long mostMegabytes() {
        try (var status = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
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
