package io.taskmanager.task.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member may do in a project, from all to only reading. */
public enum Role {
    OWNER,
    EDITOR,
    VIEWER;

    /** The name in the API and in events: {@code owner}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
