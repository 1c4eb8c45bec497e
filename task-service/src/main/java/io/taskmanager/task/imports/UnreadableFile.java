package io.taskmanager.task.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** From here on, the file makes no sense. */
final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableFile(String message) {
        super(message);
    }

    static UnreadableFile of(JsonProcessingException e) {
        return new UnreadableFile(
                e.getLocation() == null
                        ? "The file cannot be read."
                        : "The file cannot be read after line %d, column %d."
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr()));
    }
}
