package io.taskmanager.k8s.cluster;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/** Someone signed in at the gateway, with the cookies and headers of a browser. */
final class Person {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    final String email;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI gateway;

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    private Person(URI gateway, String email) {
        this.gateway = gateway;
        this.email = email;
    }

    /** Signs someone new up. */
    static Person signedUp(URI gateway, String name) {
        var person = new Person(gateway, name.toLowerCase() + "-" + UUID.randomUUID() + "@example.com");
        person.post(
                "/api/auth/register",
                "{\"email\":\"%s\",\"password\":\"a calm and long passphrase\",\"name\":\"%s\"}"
                        .formatted(person.email, name));
        return person;
    }

    String project(String name) {
        return post("/api/projects", "{\"name\":\"%s\"}".formatted(name)).text("id");
    }

    String task(String project, String title) {
        return post("/api/projects/" + project + "/tasks", "{\"title\":\"%s\"}".formatted(title))
                .text("id");
    }

    /** Adds another person, once task-service has heard of the account. */
    void share(String project, Person other) {
        var member = BodyPublishers.ofString("{\"email\":\"%s\",\"role\":\"editor\"}".formatted(other.email));
        await().atMost(PATIENCE)
                .until(() ->
                        send(request("/api/projects/" + project + "/members").POST(member))
                                        .status()
                                == 201);
    }

    Answer get(String path) {
        return successful(path, send(request(path)));
    }

    Answer post(String path, String body) {
        return successful(path, send(request(path).POST(BodyPublishers.ofString(body))));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "task-manager");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static Answer successful(String path, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(path + " answered " + answer);
        }
        return answer;
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
