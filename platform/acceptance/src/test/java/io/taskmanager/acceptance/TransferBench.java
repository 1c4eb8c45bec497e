package io.taskmanager.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.testkit.Servers;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Imports a table of {@code TASKS} lines, 20,000 unless told, into task-service with a heap of 128 MiB, exports it in each
 * format, and prints how long that takes and how much memory the service has had at most. {@code MONGODB_URI} takes a
 * store other than the embedded one.
 */
final class TransferBench {
    private static final int TASKS = Integer.parseInt(System.getenv().getOrDefault("TASKS", "20000"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String authorization = TestTokens.bearer(UUID.randomUUID());
    private final ServiceProcess service;

    private TransferBench(ServiceProcess service) {
        this.service = service;
    }

    public static void main(String[] args) throws Exception {
        var servers = new Servers();
        var stores = servers.start();
        try (var service = new ServiceProcess("task-service", environment(stores))) {
            service.awaitReady();
            System.out.printf("%n%-28s %10s %12s %14s%n", TASKS + " tasks", "seconds", "MB", "peak RSS, MiB");
            new TransferBench(service).run();
        } finally {
            servers.stop();
        }
    }

    private static Map<String, String> environment(Map<String, String> stores) {
        var environment = new HashMap<String, String>();
        environment.put(
                "MONGODB_URI",
                System.getenv().getOrDefault("MONGODB_URI", stores.get("quarkus.mongodb.connection-string")));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stores.get("kafka.bootstrap.servers"));
        environment.put("TOKEN_JWKS_URL", stores.get("token.jwks-url"));
        environment.put("CURSOR_SECRET", "c2VjcmV0IG9mIHRoaXMgdGVzdCBydW4sIDMyIGJ5dGVz");
        environment.put("LOG_LEVEL", "ERROR");
        return environment;
    }

    private void run() throws Exception {
        print("started", 0, 0);
        var project = send("POST", "/api/projects", BodyPublishers.ofString("{\"name\":\"Big\"}"), "application/json")
                .path("id")
                .asText();
        var table = table();
        try {
            var begin = System.nanoTime();
            var job = send(
                            "POST",
                            "/api/imports?fileName=big.csv",
                            BodyPublishers.ofFile(table),
                            "application/octet-stream")
                    .path("id")
                    .asText();
            print("upload", begin, Files.size(table));
            work(project, job, "check", true);
            work(project, job, "import", false);
        } finally {
            Files.delete(table);
        }
        for (var format : List.of("json", "csv", "ics")) {
            export(project, format);
        }
    }

    private static Path table() throws IOException {
        var file = Files.createTempFile("tasks", ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("title,due,labels\n");
            for (int i = 0; i < TASKS; i++) {
                out.write("Task %d,2031-03-%02d,home\n".formatted(i, 1 + i % 28));
            }
        }
        return file;
    }

    private void work(String project, String job, String name, boolean dryRun) throws Exception {
        var begin = System.nanoTime();
        var how = "{\"dryRun\":%s,\"projectId\":\"%s\"}".formatted(dryRun, project);
        send("POST", "/api/imports/" + job + "/start", BodyPublishers.ofString(how), "application/json");
        JsonNode now;
        do {
            Thread.sleep(500);
            now = send("GET", "/api/imports/" + job, BodyPublishers.noBody(), "application/json");
        } while (List.of("checking", "running").contains(now.path("state").asText()));
        if (now.path("accepted").asInt() != TASKS) {
            throw new IllegalStateException("Not all of them: " + now);
        }
        print(name, begin, 0);
    }

    private void export(String project, String format) throws Exception {
        var begin = System.nanoTime();
        var request = request("/api/projects/" + project + "/export?format=" + format)
                .timeout(Duration.ofMinutes(30))
                .build();
        long bytes;
        try (var file = HTTP.send(request, BodyHandlers.ofInputStream()).body()) {
            bytes = file.transferTo(OutputStream.nullOutputStream());
        }
        print("export as " + format, begin, bytes);
    }

    private JsonNode send(String method, String path, BodyPublisher body, String type) throws Exception {
        var request = request(path)
                .method(method, body)
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(5))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        URI address = service.origin().resolve(path);
        return HttpRequest.newBuilder(address).header("Authorization", authorization);
    }

    private void print(String what, long begin, long bytes) {
        var seconds = begin == 0 ? 0 : (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-28s %10.1f %12.1f %14d%n", what, seconds, bytes / 1e6, service.peakMebibytes());
    }
}
