package io.taskmanager.task.savedfilter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much can be saved. */
@ConfigMapping(prefix = "filters")
interface SavedFilterConfig {

    /** Filters that a person can save. */
    @WithDefault("100")
    int perUser();
}
