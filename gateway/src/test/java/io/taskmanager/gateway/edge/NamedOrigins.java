package io.taskmanager.gateway.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.taskmanager.local.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Map;

/** Tells the gateway names instead of addresses, a canary of task-service among them, and where DNS will be. */
public class NamedOrigins implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        int http = Ports.free();
        try (var dns = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "proxy.task-service", "http://tasks.test:" + http,
                    "proxy.task-service-canary.url", "http://canary.test:" + http,
                    "proxy.task-service-canary.weight", "20",
                    "proxy.notification-service", "http://notes.test:" + http,
                    "proxy.resolution.servers", "127.0.0.1:" + dns.getLocalPort(),
                    "proxy.resolution.interval", "50ms",
                    "proxy.resolution.timeout", "200ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link FreePorts}: what is said here wins. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // Ports were only chosen, not kept.
    }
}
