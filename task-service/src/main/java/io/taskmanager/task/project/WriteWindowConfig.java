package io.taskmanager.task.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a project counts as being written to. */
@ConfigMapping(prefix = "write-window")
interface WriteWindowConfig {

    /** From a write on. Longer windows are announced less often, shorter ones let lists be kept sooner. */
    @WithDefault("4s")
    Duration length();

    /** How far the clocks of two replicas may be apart. */
    @WithDefault("1s")
    Duration skew();
}
