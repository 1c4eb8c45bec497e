package io.taskmanager.gateway.limit;

import io.taskmanager.kit.problem.Malformed;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** How long a request says its content is. */
public final class ContentLength {
    /** The content goes on until it ends: it has to be counted. */
    public static final long UNTOLD = Long.MAX_VALUE;

    private ContentLength() {}

    /** The length in bytes: 0 without content, {@link #UNTOLD} when it is not told in advance. */
    public static long of(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            var framed = request.version() == HttpVersion.HTTP_2
                    || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
            return framed && !request.isEnded() ? UNTOLD : 0;
        }
        try {
            return Long.parseUnsignedLong(length);
        } catch (NumberFormatException e) {
            throw new Malformed("Content-Length is not a number.");
        }
    }

    /** @throws ContentTooLarge when the request says it is longer than {@code limit} bytes */
    public static void check(HttpServerRequest request, long limit) {
        var length = of(request);
        if (length != UNTOLD && (length < 0 || length > limit)) {
            throw new ContentTooLarge(limit);
        }
    }
}
