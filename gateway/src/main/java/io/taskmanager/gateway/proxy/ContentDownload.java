package io.taskmanager.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** An answer on its way to the client: each part is sent when it comes, as fast as the client takes it. */
final class ContentDownload {
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final HttpServerRequest request;
    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Runnable finish;
    private final Runnable cutOff;
    private long missing = -1;
    private boolean complete;

    ContentDownload(HttpServerRequest request, HttpClientResponse from, Runnable finish, Runnable cutOff) {
        this.request = request;
        this.from = from;
        this.to = request.response();
        this.finish = finish;
        this.cutOff = cutOff;
    }

    /** The head goes out at once when more may take long to come. */
    void start() {
        to.setStatusCode(from.statusCode());
        ForwardedFields.copyResponse(from.headers(), to.headers());
        hideOrigin();
        if (!to.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            to.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        from.exceptionHandler(e -> cutOff.run());
        from.endHandler(v -> complete());
        if (request.method().equals(HttpMethod.HEAD) || from.statusCode() == 204 || from.statusCode() == 304) {
            return;
        }
        var length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            to.setChunked(true);
            to.write(Buffer.buffer());
        } else {
            missing = Long.parseLong(length);
        }
        from.handler(this::pass);
    }

    /** A Location at the service itself becomes one at the gateway: a path (RFC 9110 section 10.2.2). */
    private void hideOrigin() {
        var location = to.headers().get(HttpHeaders.LOCATION);
        var asked = from.request().absoluteURI();
        var origin = asked.substring(0, asked.length() - from.request().getURI().length());
        if (location != null && location.startsWith(origin + "/")) {
            to.putHeader(HttpHeaders.LOCATION, location.substring(origin.length()));
        }
    }

    /** The last part is sent together with the end: one packet for most answers. */
    private void pass(Buffer chunk) {
        if (missing >= 0) {
            missing -= chunk.length();
            if (missing == 0) {
                complete = true;
                to.end(chunk);
                return;
            }
        }
        to.write(chunk);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(v -> from.resume());
        }
    }

    private void complete() {
        if (!complete) {
            to.end();
        }
        finish.run();
    }
}
