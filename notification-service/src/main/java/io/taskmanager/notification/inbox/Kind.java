package io.taskmanager.notification.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why someone is told. */
public enum Kind {
    @JsonProperty("task-created")
    TASK_CREATED,
    @JsonProperty("task-assigned")
    TASK_ASSIGNED,
    @JsonProperty("task-completed")
    TASK_COMPLETED,
    @JsonProperty("project-shared")
    PROJECT_SHARED;

    /** As the API and the events spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
