package io.taskmanager.gateway.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * The rest of a request that has already been answered. It is read and thrown away, so that the client gets to read
 * the answer and the connection can carry the next request; but only so much of it, then the connection is closed
 * (RFC 9112 section 9.6).
 */
public final class UnreadContent {
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private long discarded;

    private UnreadContent() {}

    /** Call it after the answer has been sent. */
    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var content = new UnreadContent();
        request.handler(chunk -> content.count(request, chunk));
        request.resume();
    }

    private void count(HttpServerRequest request, Buffer chunk) {
        discarded += chunk.length();
        if (discarded <= MOST_BYTES) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
