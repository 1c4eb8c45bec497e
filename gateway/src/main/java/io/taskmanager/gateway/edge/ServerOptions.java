package io.taskmanager.gateway.edge;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Parser limits above {@link io.taskmanager.gateway.limit.HeadLimits}, so that these get to answer. */
@ApplicationScoped
class ServerOptions implements HttpServerOptionsCustomizer {
    private static final int PARSER_LIMIT = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setMaxInitialLineLength(PARSER_LIMIT).setMaxHeaderSize(PARSER_LIMIT);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
