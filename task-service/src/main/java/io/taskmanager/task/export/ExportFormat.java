package io.taskmanager.task.export;

import io.taskmanager.kit.problem.InvalidFields;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file of tasks can be. */
public enum ExportFormat {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    ICS("text/calendar; charset=utf-8");

    /** The Content-Type of such a file. */
    public final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The name in the query, and the ending of the file's name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportFormat labelled(@Nullable String label) {
        return label == null
                ? JSON
                : Arrays.stream(values())
                        .filter(format -> format.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> InvalidFields.of("format", "must be json, csv or ics"));
    }
}
