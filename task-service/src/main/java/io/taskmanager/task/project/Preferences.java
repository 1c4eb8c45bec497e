package io.taskmanager.task.project;

import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one member has arranged a project for themselves. Nobody else sees it, and it gives nobody a right.
 *
 * @param favourite whether it is shown first
 * @param position orders projects by hand, as text; those without one follow by name
 * @param parentId another project of the member that it is shown below
 */
@Schema(name = "Preferences")
public record Preferences(
        @Schema(defaultValue = "false") Boolean favourite,

        @Pattern(regexp = POSITION, message = "must be 1 to 64 letters or digits")
        @Schema(nullable = true, pattern = POSITION)
        @Nullable
        String position,

        @Schema(nullable = true) @Nullable UUID parentId) {

    static final String POSITION = "[0-9A-Za-z]{1,64}";

    static final Preferences NONE = new Preferences(false, null, null);

    public Preferences {
        favourite = Objects.requireNonNullElse(favourite, false);
    }
}
