package io.taskmanager.task.comment;

import com.fasterxml.jackson.annotation.JsonValue;
import io.taskmanager.kit.problem.InvalidFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people react with. By name, which travels in paths better than the sign itself. */
public enum Emoji {
    THUMBS_UP,
    THUMBS_DOWN,
    LAUGH,
    HOORAY,
    CONFUSED,
    HEART,
    ROCKET,
    EYES;

    /** The name in the API: {@code thumbs-up}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidFields on the field {@code emoji} when there is none of that name */
    static Emoji labelled(String label) {
        return Arrays.stream(values())
                .filter(emoji -> emoji.label().equals(label))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of(
                        "emoji",
                        "must be one of "
                                + Arrays.stream(values()).map(Emoji::label).collect(Collectors.joining(", "))));
    }
}
