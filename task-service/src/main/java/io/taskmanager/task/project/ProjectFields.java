package io.taskmanager.task.project;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.change.EditableFields;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the owners of a project edit, by JSON Merge Patch. To remove a field gives it its default; name and key have
 * none.
 *
 * @param description Markdown; empty when there is none
 */
@Schema(name = "ProjectFields")
@RegisterForReflection(registerFullHierarchy = true)
public record ProjectFields(
        @OneLine(max = 100) @Schema(minLength = 1, maxLength = 100)
        String name,

        @ProjectKey @Schema(pattern = ProjectKey.PATTERN, examples = "HOME")
        String key,

        @Pattern(regexp = COLOR, message = "must look like #6366f1") @Schema(pattern = COLOR)
        String color,

        Boolean archived,

        @Size(max = DESCRIPTION) @Schema(maxLength = DESCRIPTION)
        String description) {

    static final String COLOR = "#[0-9a-fA-F]{6}";
    static final String DEFAULT_COLOR = "#6366f1";

    /** The longest description, in UTF-16 units. */
    static final int DESCRIPTION = 5_000;

    static final EditableFields<ProjectFields> TABLE = new EditableFields<ProjectFields>()
            .with("name", ProjectFields::name)
            .with("key", ProjectFields::key)
            .with("color", ProjectFields::color)
            .with("archived", ProjectFields::archived)
            .with("description", ProjectFields::description);

    /** What the first event of a project compares with. */
    static final ProjectFields BLANK = new ProjectFields("", "", "", false, "");

    public ProjectFields {
        key = ProjectKeys.normalised(key);
        color = Objects.requireNonNullElse(color, DEFAULT_COLOR).toLowerCase(Locale.ROOT);
        archived = Objects.requireNonNullElse(archived, false);
        description = Objects.requireNonNullElse(description, "");
    }

    ProjectFields withKey(String newKey) {
        return new ProjectFields(name, newKey, color, archived, description);
    }
}
