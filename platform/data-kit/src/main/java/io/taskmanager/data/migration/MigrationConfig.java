package io.taskmanager.data.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether this process serves, or only migrates. */
@ConfigMapping(prefix = "migrate")
interface MigrationConfig {
    /** Bring the database to this release's version and end, instead of serving: for a job before an upgrade. */
    @WithDefault("false")
    boolean only();

    /** How long such a job waits for the database, or for another process that migrates it, before it fails. */
    @WithDefault("5m")
    Duration timeout();
}
