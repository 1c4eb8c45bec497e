package io.taskmanager.task.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where something was found, the best first: every task found in one place comes before those of the next. */
public enum Place {
    /** The task is called so. */
    KEY,
    TITLE,
    /** In the description, or in title and description together. */
    DESCRIPTION,
    COMMENT;

    /** The name in the API: {@code title}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
