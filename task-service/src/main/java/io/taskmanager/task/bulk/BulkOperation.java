package io.taskmanager.task.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an item asks for: each is an operation that there is by itself. */
public enum BulkOperation {
    CREATE,
    EDIT,
    COMPLETE,
    MOVE,
    /** To another project. */
    TRANSFER,
    DELETE,
    RESTORE;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
