package io.taskmanager.task.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often tasks can remind. */
@ConfigMapping(prefix = "reminders")
interface ReminderConfig {
    /** Reminders that a task can have. One that has more, because it could have more before, keeps them. */
    @WithDefault("20")
    int perTask();
}
