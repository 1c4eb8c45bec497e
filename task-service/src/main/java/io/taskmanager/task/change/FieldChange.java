package io.taskmanager.task.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One field of an edit, as events and the history tell it.
 *
 * @param old the value before; null when there was none
 * @param now the value after, called {@code new} in JSON; null when there is none any more
 */
public record FieldChange(
        String field,
        @Nullable Object old,
        @JsonProperty("new") @Nullable Object now) {}
