package io.taskmanager.notification.inbox;

import java.util.Locale;

/** Why someone is told. */
public enum Kind {
    TASK_CREATED,
    TASK_ASSIGNED,
    TASK_COMPLETED,
    PROJECT_SHARED,
    MENTIONED,
    COMMENTED;

    /** As the API and the events spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
