package io.taskmanager.gateway.limit;

import io.taskmanager.kit.problem.Malformed;
import io.taskmanager.kit.problem.Problem;
import io.taskmanager.kit.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Limits on the request line and the header fields. They are below the parsers' own limits here and in the
 * services (64 KiB), beyond which Vert.x answers the same status without a problem document.
 */
public final class HeadLimits {
    static final int LONGEST_URI = 8 * 1024;
    static final int LONGEST_FIELDS = 16 * 1024;

    private HeadLimits() {}

    /** @throws Problem when the head is too large or frames its content in a way that could be read in two ways */
    public static void check(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            throw new UriTooLong();
        }
        long size = 0;
        for (var field : request.headers()) {
            size += field.getKey().length() + field.getValue().length();
        }
        if (size > LONGEST_FIELDS) {
            throw new FieldsTooLarge();
        }
        var encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            throw new Malformed("The only transfer coding understood is chunked.");
        }
    }

    /** The request target is longer than any of ours. */
    @ProblemType(type = "uri-too-long", status = 414, title = "URI too long")
    static final class UriTooLong extends Problem {
        UriTooLong() {
            super("The URI may have at most %d characters.".formatted(LONGEST_URI));
        }
    }

    /** The header fields are larger than any of ours (RFC 6585 section 5). */
    @ProblemType(type = "header-fields-too-large", status = 431, title = "Header fields too large")
    static final class FieldsTooLarge extends Problem {
        FieldsTooLarge() {
            super("The header fields may have at most %d characters.".formatted(LONGEST_FIELDS));
        }
    }
}
