package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.answer.SecurityHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which header fields go on, in either direction. Fields about one connection stay behind, those that the Connection
 * field names as well (RFC 9110 section 7.6.1); so do fields by which a client could pass for the gateway.
 */
final class ForwardedFields {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");
    /** Said by the gateway or by nobody. */
    private static final Set<String> INTERNAL =
            Set.of("host", "cookie", "authorization", "expect", "forwarded", "via", "x-real-ip", "x-request-id");

    private static final Set<String> INTERNAL_PREFIXES =
            Set.of("x-forwarded-", "x-internal-", "x-original-", "x-rewrite-");
    /** Written anew by the tracer of the HTTP client, as children of what the client sent (W3C Trace Context). */
    private static final Set<String> TRACE = Set.of("traceparent", "tracestate", "baggage");
    /** Said to the client by the gateway only. */
    private static final Set<String> OUR_ANSWER =
            Set.of("server", "x-powered-by", "x-request-id", "via", "strict-transport-security");

    private static final String POLICY = "content-security-policy";

    private ForwardedFields() {}

    /** Copies what a service may see of a client's fields. */
    static void copyRequest(MultiMap from, MultiMap to, boolean withContent) {
        var connection = from.get(HttpHeaders.CONNECTION);
        for (var field : from) {
            var name = field.getKey().toLowerCase(Locale.ROOT);
            if (!INTERNAL.contains(name)
                    && !TRACE.contains(name)
                    && !isHopByHop(name, connection)
                    && !hasInternalPrefix(name)
                    && (withContent || !name.equals("content-length"))) {
                to.add(field.getKey(), field.getValue());
            }
        }
    }

    /**
     * Copies what a client may see of a service's fields; those already in {@code to} that are ours stay. A content security
     * policy is added to ours: of two the browser obeys both, so it can only be stricter.
     */
    static void copyResponse(MultiMap from, MultiMap to) {
        var connection = from.get(HttpHeaders.CONNECTION);
        for (var field : from) {
            var name = field.getKey().toLowerCase(Locale.ROOT);
            if (!OUR_ANSWER.contains(name)
                    && !isHopByHop(name, connection)
                    && (!SecurityHeaders.owns(name) || name.equals(POLICY))
                    && !name.startsWith("access-control-")) {
                to.add(field.getKey(), field.getValue());
            }
        }
    }

    private static boolean hasInternalPrefix(String name) {
        return name.startsWith("x-") && INTERNAL_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static boolean isHopByHop(String name, @Nullable String connection) {
        return HOP_BY_HOP.contains(name) || connection != null && isListed(name, connection);
    }

    private static boolean isListed(String name, String connection) {
        if (connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return false;
        }
        for (var option : connection.split(",")) {
            if (option.strip().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
