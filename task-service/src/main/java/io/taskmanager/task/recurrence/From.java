package io.taskmanager.task.recurrence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the next occurrence is counted from. */
public enum From {
    /** The series as it was planned: rent is due on the first, whenever the last one was paid. */
    DUE,
    /** The day of the completion: water the plants four days after they got water. */
    COMPLETION;

    /** The name in the API and in events: {@code due}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
