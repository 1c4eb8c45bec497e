package io.taskmanager.task.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The column a task is in. */
public enum Status {
    OPEN,
    IN_PROGRESS,
    DONE;

    /** The name in the API and in events: {@code in-progress}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Status> labelled(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label().equals(label))
                .findFirst();
    }
}
