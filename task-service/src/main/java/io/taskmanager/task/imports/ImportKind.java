package io.taskmanager.task.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import io.taskmanager.kit.problem.InvalidFields;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that can be read. */
public enum ImportKind {
    /** Any table with a line of names on top. */
    CSV,
    /** A backup of a Todoist project as CSV, or of all of them as the JSON of its sync API. */
    TODOIST,
    /** A Trello board, exported as JSON. */
    TRELLO,
    /** The data.json of a Vikunja export. */
    VIKUNJA;

    /** The name in the API. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null when none is named. */
    static @Nullable ImportKind labelled(@Nullable String label) {
        return label == null
                ? null
                : Arrays.stream(values())
                        .filter(kind -> kind.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> InvalidFields.of("kind", "must be csv, todoist, trello or vikunja"));
    }
}
