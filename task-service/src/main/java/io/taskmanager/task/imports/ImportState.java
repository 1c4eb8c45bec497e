package io.taskmanager.task.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a job is. */
public enum ImportState {
    /** The file is there, nothing else happened. */
    UPLOADED,
    /** Every line is being read, and nothing created. */
    CHECKING,
    CHECKED,
    /** Tasks are being created. */
    RUNNING,
    DONE,
    CANCELLED,
    /** The rest of the file cannot be read, or its tasks may not be created; what was created stays. */
    FAILED;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to go on with it. */
    boolean working() {
        return this == CHECKING || this == RUNNING;
    }
}
