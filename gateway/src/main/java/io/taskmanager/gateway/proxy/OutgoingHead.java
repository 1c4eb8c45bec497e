package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.route.Route;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * The head of a request as a service sees it.
 *
 * @param authorization the Authorization field, or null for none
 */
record OutgoingHead(
        HttpServerRequest request,
        Route route,
        String requestId,
        @Nullable String authorization) {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence VIA = HttpHeaders.createOptimized("Via");
    private static final CharSequence VIA_US = HttpHeaders.createOptimized("1.1 gateway");

    RequestOptions options(Replica replica) {
        return replica.request().setMethod(request.method()).setURI(target()).setTraceOperation(route.template());
    }

    /** In origin-form (RFC 9112 section 3.2.1), whatever form the client used. */
    private String target() {
        var uri = request.uri();
        if (uri.startsWith("/")) {
            return uri;
        }
        var query = request.query();
        return query == null ? request.path() : request.path() + '?' + query;
    }

    void writeTo(HttpClientRequest outgoing, boolean withContent) {
        var headers = outgoing.headers();
        ForwardedFields.copyRequest(request.headers(), headers, withContent);
        if (route.receivesCookies()) {
            request.headers().getAll(HttpHeaders.COOKIE).forEach(cookie -> headers.add(HttpHeaders.COOKIE, cookie));
        }
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        headers.set(REQUEST_ID, requestId);
        headers.set(VIA, VIA_US);
        headers.set(FORWARDED_PROTO, request.scheme());
        var client = request.remoteAddress();
        if (client != null && client.hostAddress() != null) {
            headers.set(FORWARDED_FOR, client.hostAddress());
        }
        var authority = request.authority();
        if (authority != null) {
            headers.set(FORWARDED_HOST, authority.toString());
        }
    }
}
