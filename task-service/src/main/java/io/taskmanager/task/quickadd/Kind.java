package io.taskmanager.task.quickadd;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a part of the line says of the task. */
public enum Kind {
    PRIORITY,
    LABEL,
    ASSIGNEE,
    PROJECT,
    DATE,
    TIME,
    RECURRENCE;

    /** The name in the API: {@code date}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there can be any number of them; of the others the last one counts, and those before stay in the title. */
    boolean several() {
        return this == LABEL || this == ASSIGNEE;
    }
}
