package io.taskmanager.task.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of a change.
 *
 * @param old the value before; null when there was none
 * @param now the value after; null when there is none any more
 * @param cut true when one of the two is only the beginning of a long text, which then ends with an ellipsis
 */
@Schema(name = "ChangedField", requiredProperties = "field")
@RegisterForReflection(registerFullHierarchy = true)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangedField(
        String field,

        @Schema(description = "The value before, as the field has it; null when there was none") @Nullable
        Object old,

        @Schema(description = "The value after, as the field has it; null when there is none any more")
        @JsonProperty("new")
        @Nullable
        Object now,

        @Schema(
                description =
                        "True when a text is longer than " + LONGEST + " characters and only its beginning is kept")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean cut) {

    /** Of a text, in UTF-16 units. */
    static final int LONGEST = 1_000;

    ChangedField bounded() {
        return isLong(old) || isLong(now) ? new ChangedField(field, bounded(old), bounded(now), true) : this;
    }

    private static @Nullable Object bounded(@Nullable Object value) {
        return value instanceof String text && isLong(text) ? beginning(text) : value;
    }

    private static boolean isLong(@Nullable Object value) {
        return value instanceof String text && text.length() > LONGEST;
    }

    /** Without half of a character that takes two units. */
    private static String beginning(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
