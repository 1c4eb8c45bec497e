package io.taskmanager.data.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {
    /** How long one relay has a document for itself; a crashed relay's documents wait this long. */
    @WithDefault("10s")
    Duration lease();

    /** How often the database is asked for events that were not sent right after their write; used by the scheduler. */
    @WithDefault("2s")
    Duration poll();

    /** An event younger than this is left to the nudge after its write. */
    @WithDefault("1s")
    Duration grace();

    /** How long to leave Kafka alone after it did not take an event. */
    @WithDefault("1s")
    Duration pause();

    /** Partitions of a topic this service makes; existing topics are left alone. */
    @WithDefault("3")
    int partitions();

    /** Replicas of a topic this service makes; -1 is the broker's default. */
    @WithDefault("-1")
    short replicas();
}
