package io.taskmanager.gateway.crosssite;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** The rules for other sites, applied to requests: CSRF for those with cookies, CORS (Fetch Standard) for reading. */
@ApplicationScoped
public class CrossSite {
    private static final CharSequence REQUESTED_WITH = HttpHeaders.createOptimized("X-Requested-With");
    private static final CharSequence FETCH_SITE = HttpHeaders.createOptimized("Sec-Fetch-Site");
    private static final String READABLE = "ETag, Location, Retry-After, X-Request-Id";
    private static final String SENDABLE = "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, "
            + "Last-Event-ID, X-Requested-With, X-Request-Id, traceparent, tracestate";
    private static final String PREFLIGHT_SECONDS = "7200";

    private final TrustedOrigins trusted;

    CrossSite(TrustedOrigins trusted) {
        this.trusted = trusted;
    }

    /**
     * Refuses an unsafe request that no script of our own pages has sent. Call it for every request without a bearer
     * token, signed in or not: signing somebody in unasked is an attack as well.
     *
     * @throws CsrfRejected when it is refused
     */
    public void requireOwnPage(HttpServerRequest request) {
        if (!CsrfRule.appliesTo(request.method())) {
            return;
        }
        var authority = request.authority();
        var objection = CsrfRule.objection(
                new CsrfRule.Signs(
                        request.getHeader(REQUESTED_WITH),
                        request.getHeader(FETCH_SITE),
                        request.getHeader(HttpHeaders.ORIGIN),
                        authority == null ? null : authority.toString()),
                trusted.all());
        if (objection != null) {
            throw new CsrfRejected(objection);
        }
    }

    /** Lets pages of trusted origins read the answer. */
    public void allowReading(HttpServerRequest request, HttpServerResponse response) {
        if (trusted.all().isEmpty()) {
            return;
        }
        response.headers().add(HttpHeaders.VARY, "Origin");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (trusted.contains(origin)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
        }
    }

    /** Answers OPTIONS, a CORS preflight or not. {@code allow} lists the methods of the path. */
    public void answerOptions(HttpServerRequest request, String allow) {
        var response = request.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, allow);
        var isPreflight = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (isPreflight && trusted.contains(request.getHeader(HttpHeaders.ORIGIN))) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, allow)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENDABLE)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
        }
        response.end();
    }

    /** Whether the method is answered by {@link #answerOptions}. */
    public static boolean isOptions(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS);
    }
}
