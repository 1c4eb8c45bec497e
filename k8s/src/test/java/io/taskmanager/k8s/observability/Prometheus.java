package io.taskmanager.k8s.observability;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real one, with the chart's rules, on an empty database; it knows its targets by name and port. */
final class Prometheus implements AutoCloseable {
    /** Short, so that a check takes minutes; the rules themselves are as shipped. */
    static final Duration SCRAPE = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Process process;

    /** An alert that fires. */
    record Firing(String name, String severity, String service) {}

    Prometheus(Path folder, Map<String, Integer> targets, int containerSeries) {
        try {
            var own = Files.createTempDirectory(folder, "prometheus");
            var config = Files.writeString(own.resolve("prometheus.yml"), config(targets, containerSeries));
            process = new ProcessBuilder(
                            System.getProperty("prometheus", "prometheus"),
                            "--config.file=" + config,
                            "--storage.tsdb.path=" + own.resolve("data"),
                            "--enable-feature=exemplar-storage",
                            "--log.level=warn",
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(own.resolve("prometheus.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("Prometheus to be ready")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    get("/api/v1/status/runtimeinfo");
                    return true;
                });
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** What an expression returns now; the error when it is not PromQL. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("data")
                .path("result");
    }

    JsonNode exemplars(String expression) {
        long now = System.currentTimeMillis() / 1000;
        return get("/api/v1/query_exemplars?start=%d&end=%d&query=%s"
                        .formatted(now - 600, now, URLEncoder.encode(expression, StandardCharsets.UTF_8)))
                .path("data");
    }

    List<Firing> firing() {
        return get("/api/v1/alerts")
                .path("data")
                .path("alerts")
                .valueStream()
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .map(alert -> alert.path("labels"))
                .map(labels -> new Firing(
                        labels.path("alertname").asText(),
                        labels.path("severity").asText(),
                        labels.path("service").asText()))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private JsonNode get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(origin() + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            if (!answer.path("status").asText().equals("success")) {
                throw new IllegalArgumentException(answer.path("error").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String config(Map<String, Integer> targets, int containerSeries) {
        var jobs = targets.entrySet().stream()
                .map(target -> job(target.getKey(), target.getValue()))
                .collect(Collectors.joining());
        var rules = ChartFiles.in(ChartFiles.ALERTS, ".yaml")
                .map(file -> "  - " + file.toAbsolutePath().normalize() + "\n")
                .collect(Collectors.joining());
        var interval = SCRAPE.toSeconds() + "s";
        return """
                global: {scrape_interval: %s, scrape_timeout: %s, evaluation_interval: %s}
                rule_files:
                %sscrape_configs:
                %s""".formatted(interval, interval, interval, rules, jobs + job("kube-state-metrics", containerSeries));
    }

    private static String job(String name, int port) {
        return """
                  - job_name: %s
                    honor_labels: true
                    static_configs: [{targets: ["127.0.0.1:%d"], labels: {namespace: local}}]
                """.formatted(name, port);
    }
}
