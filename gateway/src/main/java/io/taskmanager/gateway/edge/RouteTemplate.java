package io.taskmanager.gateway.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;

/** The name of a kind of request in metrics and traces: never a raw path, which anybody can invent new ones of. */
record RouteTemplate(String name) {
    /** Read by Quarkus' HTTP metrics and tracing. */
    private static final String KEY = "UrlPathTemplate";

    static final RouteTemplate UNKNOWN = new RouteTemplate("/{unknown}");

    void nameFor(HttpServerRequest request) {
        ((HttpServerRequestInternal) request).context().putLocal(KEY, name);
    }
}
