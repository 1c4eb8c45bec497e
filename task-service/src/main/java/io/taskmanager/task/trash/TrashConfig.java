package io.taskmanager.task.trash;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long deleted things stay restorable. */
@ConfigMapping(prefix = "trash")
public interface TrashConfig {

    /** How long a deleted project or task can be restored. */
    @WithDefault("30d")
    Duration retention();

    /** How often each replica looks for what is to be purged. */
    @WithDefault("10m")
    Duration purgeEvery();

    /** How many documents one round of the purge takes at most, of each kind. */
    @WithDefault("500")
    int purgeBatch();
}
