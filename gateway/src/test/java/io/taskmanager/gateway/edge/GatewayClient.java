package io.taskmanager.gateway.edge;

import io.taskmanager.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** A client of the gateway under test, signed in by a bearer token unless told otherwise. */
final class GatewayClient implements AutoCloseable {
    static final UUID USER = UUID.fromString("0197a3f0-0000-7000-8000-0000000000aa");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;

    GatewayClient(URI gateway) {
        this.gateway = gateway;
    }

    /** A request without credentials. {@code fields} are names and values in turn. */
    HttpRequest.Builder anonymous(String path, String... fields) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(10));
        return fields.length == 0 ? request : request.headers(fields);
    }

    HttpRequest.Builder signedIn(String path, String... fields) {
        return anonymous(path, fields).header("Authorization", TestTokens.bearer(USER));
    }

    HttpRequest.Builder signedIn(UUID user, String path) {
        return anonymous(path).header("Authorization", TestTokens.bearer(user));
    }

    /** As a browser is: by cookie. */
    HttpRequest.Builder browser(String path, String... fields) {
        var token = TestTokens.bearer(USER).substring("Bearer ".length());
        return anonymous(path, fields).header("Cookie", "theme=dark; __Host-access=" + token);
    }

    HttpResponse<String> get(String path) {
        return send(signedIn(path));
    }

    HttpResponse<String> post(String path, String content) {
        return send(signedIn(path).POST(BodyPublishers.ofString(content)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return http.send(request.build(), as);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
