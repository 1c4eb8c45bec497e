package io.taskmanager.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One person at the public API: keeps the session cookies and sends what a browser of ours would send. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI gateway;

    Visitor(URI gateway) {
        this.gateway = gateway;
    }

    /** What was answered; the tag is the version to name in the next change, empty when there is none. */
    record Answer(int status, JsonNode body, String tag) {

        String id() {
            return body.path("id").asText();
        }

        boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    static ObjectNode json() {
        return JSON.createObjectNode();
    }

    Answer get(String path) {
        return require("GET " + path, send(request(path).GET()));
    }

    /** @throws IllegalStateException when the answer is an error; says which */
    Answer post(String path, JsonNode body) {
        return require("POST " + path, tryPost(path, body));
    }

    Answer tryPost(String path, JsonNode body) {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    /** A JSON Merge Patch of the version named by the tag. */
    Answer patch(String path, String tag, JsonNode patch) {
        var request = request(path)
                .header("If-Match", tag.isEmpty() ? "*" : tag)
                .method("PATCH", BodyPublishers.ofString(patch.toString()));
        return require("PATCH " + path, send(request));
    }

    void delete(String path) {
        require("DELETE " + path, send(request(path).DELETE()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "task-manager");
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            remember(response);
            var body = response.body().isBlank() ? json() : JSON.readTree(response.body());
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void remember(HttpResponse<String> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair.length == 2) {
                cookies.put(pair[0].strip(), pair[1].strip());
            }
        }
    }

    private static Answer require(String what, Answer answer) {
        if (!answer.successful()) {
            throw new IllegalStateException("%s was answered %d %s".formatted(what, answer.status(), answer.body()));
        }
        return answer;
    }
}
