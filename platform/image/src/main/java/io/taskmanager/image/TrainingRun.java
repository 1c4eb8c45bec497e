package io.taskmanager.image;

import io.taskmanager.local.EmbeddedServers;
import io.taskmanager.local.data.Secrets;
import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One service in its unpacked image: started, waited for, asked a little, ended in order. */
final class TrainingRun {
    private static final String CACHE = "tmp/app.aot";
    private static final String KEYS = "tmp/signing-keys.json";
    private static final Duration UNTIL_READY = Duration.ofMinutes(5);
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(3);

    private final LayersOnly image;
    private final Path root;
    private final EmbeddedServers servers;
    private final Secrets secrets;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final int management = Ports.free();

    TrainingRun(LayersOnly image, Path root, EmbeddedServers servers, Secrets secrets) {
        this.image = image;
        this.root = root;
        this.servers = servers;
        this.secrets = secrets;
    }

    /** Returns the cache it has written. */
    Path record() throws IOException, InterruptedException {
        Files.writeString(root.resolve(JvmSettings.FLAGS.toString().substring(1)), JvmSettings.flags(false));
        Files.writeString(root.resolve(KEYS), Files.readString(secrets.signingKeys()));
        var command = new ArrayList<>(JvmSettings.in(image.entrypoint()));
        command.add(1, "-XX:AOTCacheOutput=/" + CACHE);
        var service =
                new Sandbox(root).start(command, environment(), image.module().resolve("target/aot-training.log"));
        try {
            awaitReady(service);
            Stream.of(port, management).forEach(this::visit);
            service.destroy();
            if (!service.waitFor(UNTIL_WRITTEN.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no end after " + UNTIL_WRITTEN);
            }
            return root.resolve(CACHE);
        } finally {
            service.destroyForcibly().waitFor();
        }
    }

    private void awaitReady(Process service) throws InterruptedException {
        long start = System.nanoTime();
        while (status(management, "/health/ready") != 200) {
            if (!service.isAlive() || System.nanoTime() - start > UNTIL_READY.toNanos()) {
                throw new IllegalStateException("not ready, see target/aot-training.log");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /** What it loads for its first answers is worth remembering, too. */
    private void visit(int port) {
        Stream.of("/", "/health", "/metrics", "/projects", "/inbox", "/sessions")
                .forEach(path -> status(port, path));
    }

    private int status(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        image.environment().forEach(entry -> environment.put(entry.split("=", 2)[0], entry.split("=", 2)[1]));
        environment.putAll(Map.of(
                "HTTP_HOST", "127.0.0.1",
                "HTTP_PORT", Integer.toString(port),
                "MANAGEMENT_PORT", Integer.toString(management),
                "AUTH_SIGNING_KEYS_FILE", "/" + KEYS,
                "MONGODB_URI", servers.mongoUri(),
                "REDIS_URL", servers.redisUrl(),
                "KAFKA_BOOTSTRAP_SERVERS", servers.kafkaBootstrapServers()));
        environment.putAll(secrets.values());
        return environment;
    }
}
