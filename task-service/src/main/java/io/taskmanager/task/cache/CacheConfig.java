package io.taskmanager.task.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept. */
@ConfigMapping(prefix = "cache")
interface CacheConfig {

    /** How long, give or take a tenth, so that what was kept together does not end together. */
    @WithDefault("10m")
    Duration ttl();

    /** Bytes of the longest answer that is kept. */
    @WithDefault("524288")
    int longest();
}
