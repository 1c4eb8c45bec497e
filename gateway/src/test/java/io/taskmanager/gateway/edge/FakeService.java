package io.taskmanager.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real HTTP server in the place of a service's replica; answers as the test says and remembers what it was asked. */
final class FakeService implements AutoCloseable {
    /** A request as it arrived. */
    record Seen(String method, String uri, MultiMap headers) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server = vertx.createHttpServer();

    private FakeService(URI origin, Handler<HttpServerRequest> answer) {
        server.requestHandler(request -> {
            seen.add(new Seen(request.method().name(), request.uri(), request.headers()));
            answer.handle(request);
        });
        await(server.listen(origin.getPort(), bare(origin.getHost())));
    }

    /** An IPv6 address without the brackets it has in a URI. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    static FakeService at(URI origin, Handler<HttpServerRequest> answer) {
        return new FakeService(origin, answer);
    }

    /** Answers everything with this text. */
    static FakeService saying(URI origin, String text) {
        return at(origin, request -> request.response()
                .putHeader("Content-Type", "text/plain")
                .end(text));
    }

    /** Sends the content back. */
    static FakeService echo(URI origin) {
        return at(origin, request -> request.body()
                .onSuccess(body -> request.response().end(body)));
    }

    List<Seen> seen() {
        return seen;
    }

    Seen last() {
        return seen.getLast();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(io.vertx.core.Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
