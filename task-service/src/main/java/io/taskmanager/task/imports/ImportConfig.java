package io.taskmanager.task.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Files of other programs. */
@ConfigMapping(prefix = "imports")
interface ImportConfig {

    /** The largest file; the gateway lets 64 MiB through. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** How many jobs a replica works on at once. */
    @WithDefault("2")
    int atOnce();

    /** How often a replica looks for a job that nobody works on. */
    @WithDefault("1s")
    Duration every();

    /** How long a replica that has gone silent keeps its job. */
    @WithDefault("30s")
    Duration lease();

    /** How long a job and its file are kept. */
    @WithDefault("7d")
    Duration retention();
}
