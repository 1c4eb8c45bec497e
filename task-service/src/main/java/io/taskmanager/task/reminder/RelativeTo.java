package io.taskmanager.task.reminder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The date of a task that a reminder is relative to. */
public enum RelativeTo {
    DUE,
    START;

    /** The name in the API and in events, which is that of the field: {@code due}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
