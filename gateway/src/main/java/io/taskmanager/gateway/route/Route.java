package io.taskmanager.gateway.route;

import io.vertx.core.http.HttpMethod;

/**
 * One row of the table.
 *
 * @param template the path with its parameters in braces; also the route's name in metrics and traces
 * @param bodyLimit the longest content accepted, in bytes
 * @param stream whether the answer goes on without end, so that no response time-out applies
 */
public record Route(
        HttpMethod method, String template, Service service, Access access, long bodyLimit, boolean stream) {
    private static final long KIB = 1024;

    static Route of(HttpMethod method, String template, Service service, Access access) {
        var limit = service == Service.AUTH ? 64 * KIB : 1024 * KIB;
        return new Route(method, template, service, access, limit, false);
    }

    /** @param limit of the content, in bytes */
    Route upTo(long limit) {
        return new Route(method, template, service, access, limit, stream);
    }

    Route asStream() {
        return new Route(method, template, service, access, bodyLimit, true);
    }

    /** Whether the service may see cookies: only the one that sets them. */
    public boolean receivesCookies() {
        return template.startsWith("/api/auth/");
    }
}
