package io.taskmanager.gateway.route;

import io.vertx.core.http.HttpMethod;

/**
 * One row of the table.
 *
 * @param template the path with its parameters in braces; also the route's name in metrics and traces
 * @param bodyLimit the longest content accepted, in bytes
 * @param transfer whether files go through, in either direction: as long as they move they may take any time, and a setting says
 *     how large they can be
 * @param stream whether the answer goes on without end, so that no response time-out applies
 */
public record Route(
        HttpMethod method,
        String template,
        Service service,
        Access access,
        long bodyLimit,
        boolean transfer,
        boolean stream) {
    private static final long KIB = 1024;

    static Route of(HttpMethod method, String template, Service service, Access access) {
        var limit = service == Service.AUTH ? 64 * KIB : 1024 * KIB;
        return new Route(method, template, service, access, limit, false, false);
    }

    /** @param limit of the content, in bytes */
    Route upTo(long limit) {
        return new Route(method, template, service, access, limit, transfer, stream);
    }

    Route asStream() {
        return new Route(method, template, service, access, bodyLimit, false, true);
    }

    Route asTransfer() {
        return new Route(method, template, service, access, bodyLimit, true, false);
    }

    /** Whether the service may see cookies: only the one that sets them. */
    public boolean receivesCookies() {
        return template.startsWith("/api/auth/");
    }
}
