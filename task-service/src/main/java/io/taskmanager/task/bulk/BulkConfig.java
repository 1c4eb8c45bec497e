package io.taskmanager.task.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests of many operations. */
@ConfigMapping(prefix = "bulk")
interface BulkConfig {

    /** How long a repetition gets the first answer. */
    @WithDefault("7d")
    Duration retention();

    /** How often a replica forgets answers whose time is over. */
    @WithDefault("1h")
    Duration cleanEvery();
}
