package io.taskmanager.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the services are and how patient the gateway is with them. */
@ConfigMapping(prefix = "proxy")
interface ProxyConfig {
    /** Origins of auth-service: addresses of replicas, or names with any number of addresses. */
    List<URI> authService();

    /** Origins of task-service. */
    List<URI> taskService();

    /** Origins of notification-service. */
    List<URI> notificationService();

    /** Another revision of auth-service. */
    Canary authServiceCanary();

    /** Another revision of task-service. */
    Canary taskServiceCanary();

    /** Another revision of notification-service. */
    Canary notificationServiceCanary();

    /** How names are looked up. */
    Resolution resolution();

    /** How long a TCP connection to a replica may take. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** From the first byte of a request to the head of its answer, and then between two parts of the answer. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** The largest file that is let through to be attached; task-service has a limit of its own. */
    @WithDefault("1G")
    MemorySize uploadLimit();

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

    /** Files on their way to or from one replica at once; each has a connection of its own. */
    @WithDefault("64")
    int transfers();

    /** Open streams to one replica at once; each has a connection of its own. */
    @WithDefault("10000")
    int streams();

    /** When a replica is left alone. */
    Ejection ejection();

    /** A revision that has a share of the users. */
    interface Canary {
        /** Its origins; none when there is no such revision. */
        Optional<List<URI>> url();

        /** The share in percent, 0 to 100; 100 is the switch of a blue/green deployment. */
        @WithDefault("0")
        String weight();
    }

    /** The replicas behind a name come and go. */
    interface Resolution {
        /** From the end of one look-up to the next. */
        @WithDefault("2s")
        Duration interval();

        /** How long one DNS server may take; also how long the start waits for the first answers. */
        @WithDefault("1s")
        Duration timeout();

        /** How long a starting gateway may stay unready because it knows no replica of a service. */
        @WithDefault("30s")
        Duration startLimit();

        /** DNS servers, {@code address[:port]}; those of resolv.conf when not set. */
        Optional<List<String>> servers();
    }

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

        /** A replica that says it is about to stop ({@code Connection: close}) gets no requests for this long. */
        @WithDefault("30s")
        Duration leaving();
    }
}
