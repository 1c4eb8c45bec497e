package io.taskmanager.k8s.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser, as far as HTTP goes. */
final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "a calm and long passphrase";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI gateway;
    private final String email;

    /** @param tag of the version, to name in the next change */
    record Answer(int status, JsonNode body, String tag) {}

    private Person(URI gateway, String name) {
        this.gateway = gateway;
        this.email = name + "-" + UUID.randomUUID() + "@example.com";
    }

    static Person signedUp(URI gateway, String name) {
        var person = new Person(gateway, name);
        var answer = person.post(
                "/api/auth/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}".formatted(person.email, PASSWORD, name));
        if (answer.status() != 201) {
            throw new IllegalStateException("Sign-up was answered " + answer);
        }
        return person;
    }

    String email() {
        return email;
    }

    /** For programs that take a header: all cookies. */
    String cookie() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    Answer signIn(boolean rightPassword) {
        return post(
                "/api/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(email, rightPassword ? PASSWORD : "a wrong and long passphrase"));
    }

    Answer refresh() {
        return post("/api/auth/refresh", "");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    Answer patch(String path, String tag, String body) {
        return send(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    /** Lines of the live stream, until it is closed. */
    Stream<String> stream(String lastEventId) throws IOException, InterruptedException {
        var request = request("/api/stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.build(), BodyHandlers.ofLines()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).header("X-Requested-With", "task-manager");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(Duration.ofSeconds(15)).build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            var body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance(),
                    response.headers().firstValue("ETag").orElse("*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (!pair[1].isEmpty()) {
            cookies.put(pair[0], pair[1]);
        }
    }
}
