package io.taskmanager.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person's browser as far as HTTP goes: keeps cookies, sends the header against CSRF, follows cursors. */
class Browser {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "a calm and long passphrase";

    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI gateway;

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** Signs a new person up; the e-mail is unique. */
    static Browser signedUp(URI gateway, String name) {
        var browser = new Browser(gateway);
        var answer = browser.register(name.toLowerCase() + "-" + UUID.randomUUID() + "@example.com", name);
        if (answer.status() != 201) {
            throw new AssertionError("Sign-up answered " + answer);
        }
        return browser;
    }

    Answer register(String email, String name) {
        return post(
                "/api/auth/register",
                "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"%s\"}".formatted(email, PASSWORD, name));
    }

    /** A new project of this person. */
    String project(String name) {
        return post("/api/projects", "{\"name\":\"%s\"}".formatted(name)).text("id");
    }

    /** Adds another person, waiting until task-service has heard of the account. */
    void share(String projectId, Browser other, String role) {
        var member = "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(other.me().text("email"), role);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        post("/api/projects/" + projectId + "/members", member).status() == 201);
    }

    Answer task(String projectId, String title) {
        return post("/api/projects/" + projectId + "/tasks", "{\"title\":\"%s\"}".formatted(title));
    }

    Answer me() {
        return get("/api/auth/me");
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** All items of a list, over all of its pages. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var page = get(path + "?limit=100");
        while (true) {
            if (page.status() != 200) {
                throw new UncheckedIOException(new IOException(path + " answered " + page));
            }
            page.body().path("items").forEach(items::add);
            var next = page.body().path("next");
            if (next.isNull() || next.isMissingNode()) {
                return items;
            }
            page = get(path + "?limit=100&cursor=" + next.asText());
        }
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        var request = request(path, headers)
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && List.of(headers).stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).header("X-Requested-With", "task-manager");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** What the header {@code Cookie} says. */
    String cookie() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static JsonNode json(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }
}
