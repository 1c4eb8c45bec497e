package io.taskmanager.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the service under test, with the token of one user. Safe to be used by many threads. */
public final class ApiClient {

    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String authorization;

    private ApiClient(String authorization) {
        this.authorization = authorization;
    }

    public static ApiClient as(UUID user) {
        return new ApiClient(TestTokens.bearer(user));
    }

    public static ApiClient anonymous() {
        return new ApiClient("");
    }

    public static ApiClient with(String authorization) {
        return new ApiClient(authorization);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer patch(String path, String ifMatch, String json) {
        return send("PATCH", path, json, "If-Match", ifMatch, "Content-Type", "application/merge-patch+json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Anything, also what a well-behaved client would not send. Single quotes in the body stand for double ones. */
    public Answer send(String method, String path, String body, String... headers) {
        return sendAsItIs(method, path, body.replace('\'', '"'), headers);
    }

    /** A file, byte by byte. */
    public Answer upload(String path, String content, String key) {
        return sendAsItIs("POST", path, content, "Content-Type", "application/octet-stream", "Idempotency-Key", key);
    }

    private Answer sendAsItIs(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(
                        URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String etag, String location, JsonNode body) {

        public String id() {
            return text("id");
        }

        public String text(String field) {
            return body.path(field).asText();
        }

        /** The last segment of the problem's type URI. */
        public String problem() {
            return text("type").replaceFirst(".*/", "");
        }
    }
}
