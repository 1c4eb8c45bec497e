package io.taskmanager.gateway.proxy;

import io.taskmanager.gateway.route.Route;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Connections to the services (HTTP/1.1). Streams have a pool of their own, because each keeps its connection for
 * hours: however many there are, requests never wait for them. So do files, of which a service is silent while it takes one.
 */
@ApplicationScoped
class UpstreamClients {
    private final HttpClient requests;
    private final HttpClient transfers;
    private final HttpClient streams;

    UpstreamClients(Vertx vertx, ProxyConfig config) {
        requests = vertx.createHttpClient(
                options(config, config.responseTimeout()),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.waiting()));
        // Longer than an upload may stand still, so that the client is told whose fault it was.
        transfers = vertx.createHttpClient(
                options(config, Duration.ZERO).setIdleTimeout((int)
                        config.responseTimeout().multipliedBy(3).toSeconds()),
                new PoolOptions().setHttp1MaxSize(config.transfers()).setMaxWaitQueueSize(config.waiting()));
        streams = vertx.createHttpClient(
                options(config, config.streamSilence()),
                new PoolOptions().setHttp1MaxSize(config.streams()).setMaxWaitQueueSize(0));
    }

    private static HttpClientOptions options(ProxyConfig config, Duration silence) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadIdleTimeout((int) silence.toSeconds())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setDecompressionSupported(false);
    }

    HttpClient forRoute(Route route) {
        if (route.transfer()) {
            return transfers;
        }
        return route.stream() ? streams : requests;
    }

    @PreDestroy
    void close() {
        requests.close();
        transfers.close();
        streams.close();
    }
}
