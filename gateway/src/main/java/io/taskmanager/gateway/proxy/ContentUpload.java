package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.limit.ContentLength;
import io.taskmanager.gateway.limit.ContentTooLarge;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * The content of a request on its way to a service: passed on as it comes, as fast as the service takes it, and counted,
 * because its length may not be told in advance.
 */
final class ContentUpload {
    private static final CharSequence EXPECT = HttpHeaders.createOptimized("Expect");

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long limit;
    private final Runnable moved;
    private final Consumer<Throwable> refuse;
    private final long expected;
    private long seen;
    private boolean complete;

    /** @param moved is told of each part that comes */
    ContentUpload(
            HttpServerRequest from, HttpClientRequest to, long limit, Runnable moved, Consumer<Throwable> refuse) {
        this.from = from;
        this.to = to;
        this.limit = limit;
        this.moved = moved;
        this.refuse = refuse;
        this.expected = ContentLength.of(from);
    }

    void start() {
        if (expected == 0) {
            to.end();
            from.resume();
            return;
        }
        to.setChunked(expected == ContentLength.UNTOLD);
        from.handler(this::pass).endHandler(v -> complete());
        if (from.headers().contains(EXPECT)) {
            from.response().writeContinue();
        }
        from.resume();
    }

    private void pass(Buffer chunk) {
        moved.run();
        seen += chunk.length();
        if (seen > limit) {
            from.handler(ignored -> {}).endHandler(v -> {});
            refuse.accept(new ContentTooLarge(limit));
        } else if (seen == expected) {
            complete = true;
            to.end(chunk);
        } else {
            to.write(chunk);
            if (to.writeQueueFull()) {
                from.pause();
                to.drainHandler(v -> from.resume());
            }
        }
    }

    private void complete() {
        if (!complete) {
            complete = true;
            to.end();
        }
    }
}
