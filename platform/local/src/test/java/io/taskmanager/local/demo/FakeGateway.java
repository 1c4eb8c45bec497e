package io.taskmanager.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The public API as far as the demo uses it: strict about cookies, the CSRF header and versions; remembers what was asked. */
final class FakeGateway implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> created = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int ids;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Method, path with ids left out, and body of each request, in order. */
    List<String> requests() {
        return requests;
    }

    long count(String start) {
        return requests.stream().filter(request -> request.startsWith(start)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add("%s %s %s".formatted(exchange.getRequestMethod(), path.replaceAll("id-\\d+", "{id}"), body));
        if (!"task-manager".equals(exchange.getRequestHeaders().getFirst("X-Requested-With"))) {
            answer(exchange, 403, "{}");
        } else if (path.startsWith("/api/auth/")) {
            exchange.getResponseHeaders().add("Set-Cookie", "__Host-access=token; Path=/; Secure; HttpOnly");
            answer(exchange, 201, "{\"id\":\"user\"}");
        } else if (!"__Host-access=token".equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
            answer(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("PATCH")) {
            change(exchange, path.substring(path.lastIndexOf('/') + 1));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, created.get(path.substring(path.lastIndexOf('/') + 1)));
        } else {
            create(exchange, body);
        }
    }

    private void create(HttpExchange exchange, String body) throws IOException {
        var id = "id-" + ++ids;
        versions.put(id, 1);
        created.put(id, body);
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        answer(exchange, 201, "{\"id\":\"%s\",\"userId\":\"%s\"}".formatted(id, id));
    }

    private void change(HttpExchange exchange, String id) throws IOException {
        int version = versions.get(id);
        if (!"\"%d\"".formatted(version).equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            answer(exchange, 412, "{}");
            return;
        }
        versions.put(id, version + 1);
        exchange.getResponseHeaders().add("ETag", "\"%d\"".formatted(version + 1));
        answer(exchange, 200, "{\"id\":\"%s\"}".formatted(id));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
