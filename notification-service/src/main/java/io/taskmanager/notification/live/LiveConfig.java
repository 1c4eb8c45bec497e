package io.taskmanager.notification.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How the live stream is fed and bounded. */
@ConfigMapping(prefix = "live")
interface LiveConfig {
    /** The topics whose events are pushed. */
    @WithDefault("comments,notifications,projects,tasks")
    List<String> topics();

    /** How far back a replica reads when it starts, so that it can answer those who come from another one. */
    @WithDefault("15m")
    Duration replay();

    /** Events kept for those who come back. */
    @WithDefault("20000")
    int replayEvents();

    /** Bytes (roughly) of events kept for those who come back. */
    @WithDefault("33554432")
    long replayBytes();

    /** Events that may wait for one slow client before it is cut off. */
    @WithDefault("512")
    int mostWaiting();

    /** Streams of one user on one replica; more are refused with 429. */
    @WithDefault("20")
    int streamsPerUser();

    /** A silent stream gets a comment this often, for proxies and for clients that watch the line. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How often Kafka is asked whether it is there and has new partitions. */
    @WithDefault("2s")
    Duration probe();

    /** How long Kafka may take to answer the probe before the streams are told that it is away. */
    @WithDefault("3s")
    Duration patience();

    /** How long a starting replica may stay unready to read what happened before; it serves anyway afterwards. */
    @WithDefault("20s")
    Duration catchUp();
}
