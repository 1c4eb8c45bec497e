package io.taskmanager.k8s.observability;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The few series that a cluster would add, from kube-state-metrics and cert-manager. This machine has neither, so these
 * are made up; the process they speak of is really killed.
 */
final class ContainerSeries implements AutoCloseable {
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean forItsMemory;
    private final HttpServer server;

    ContainerSeries() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/metrics", exchange -> {
            var body = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void restarted() {
        forItsMemory = false;
        restarts.incrementAndGet();
    }

    void killedForItsMemory() {
        forItsMemory = true;
        restarts.incrementAndGet();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String text() {
        var container =
                "namespace=\"local\",pod=\"task-manager-notification-service-0\",container=\"notification-service\"";
        return """
                kube_pod_container_status_restarts_total{%s} %d
                kube_pod_container_status_last_terminated_reason{%s,reason="OOMKilled"} %d
                certmanager_certificate_expiration_timestamp_seconds{namespace="local",name="task-manager-tls"} %d
                """.formatted(
                        container,
                        restarts.get(),
                        container,
                        forItsMemory ? 1 : 0,
                        Instant.now().plus(Duration.ofDays(60)).getEpochSecond());
    }
}
