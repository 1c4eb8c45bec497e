package io.taskmanager.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the services are and how patient the gateway is with them. */
@ConfigMapping(prefix = "proxy")
public interface ProxyConfig {
    /** Origins of auth-service's replicas. */
    List<URI> authService();

    /** Origins of task-service's replicas. */
    List<URI> taskService();

    /** Origins of notification-service's replicas. */
    List<URI> notificationService();

    /** How long a TCP connection to a replica may take. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** From the first byte of a request to the head of its answer, and then between two parts of the answer. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** How long an open stream may be silent; services send a heartbeat every 15 s. */
    @WithDefault("60s")
    Duration streamSilence();

    /** An unused connection is closed after this time; shorter than the services' own, so that they never close first. */
    @WithDefault("20s")
    Duration keepAlive();

    /** Connections to one replica at once. */
    @WithDefault("128")
    int connections();

    /** Requests that may wait for one of these connections; more are answered 503. */
    @WithDefault("512")
    int waiting();

    /** Open streams to one replica at once; each has a connection of its own. */
    @WithDefault("10000")
    int streams();

    /** When a replica is left alone. */
    Ejection ejection();

    /** Outlier ejection: a failing replica gets no requests for a while, longer each time. */
    interface Ejection {
        /** Consecutive failures (no connection, broken answers, 502, 503, 504) that eject. */
        @WithDefault("3")
        int failures();

        /** The first ejection; each following one takes twice as long. */
        @WithDefault("2s")
        Duration shortest();

        /** No ejection is longer. */
        @WithDefault("30s")
        Duration longest();
    }
}
