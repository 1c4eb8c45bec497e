package io.taskmanager.task.savedfilter;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.change.EditableFields;
import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a saved filter, by JSON Merge Patch. To remove a field gives it its default; name and filter have
 * none.
 *
 * @param filter in the filter language
 * @param sort of the list; {@code rank} only with a project
 * @param projectId whose tasks are listed; null means those of all projects
 * @param color null means none
 * @param icon the name of a picture, which clients agree on; one that does not know it shows its usual one. Null means none
 */
@Schema(name = "SavedFilterFields")
@RegisterForReflection(registerFullHierarchy = true)
public record SavedFilterFields(
        @OneLine(max = 100) @Schema(minLength = 1, maxLength = 100)
        String name,

        @Size(min = 1, max = FilterParser.MAX_LENGTH)
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Schema(examples = "due <= today and not done")
        String filter,

        @Pattern(regexp = SORT, message = SORT_MESSAGE) @Schema(pattern = SORT, defaultValue = DEFAULT_SORT)
        String sort,

        @Schema(nullable = true) @Nullable UUID projectId,

        @Pattern(regexp = COLOR, message = "must look like #6366f1") @Schema(pattern = COLOR, nullable = true) @Nullable
        String color,

        @Pattern(regexp = ICON, message = ICON_MESSAGE)
        @Schema(
                pattern = ICON,
                nullable = true,
                description = "The name of a picture; a client that has none of that name shows its usual one",
                examples = "calendar")
        @Nullable
        String icon,

        Boolean favorite) {

    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";
    static final String COLOR = "#[0-9a-fA-F]{6}";
    static final String ICON = "[a-z][a-z0-9-]{0,39}";
    static final String ICON_MESSAGE = "must be 1 to 40 letters a to z, digits or -, the first a letter";
    static final String SORT = "-?(rank|due|priority|updated|created)";
    static final String SORT_MESSAGE =
            "must be one of rank, due, priority, updated, created, with a leading - for descending";
    static final String DEFAULT_SORT = "due";

    static final EditableFields<SavedFilterFields> TABLE = new EditableFields<SavedFilterFields>()
            .with("name", SavedFilterFields::name)
            .with("filter", SavedFilterFields::filter)
            .with("sort", SavedFilterFields::sort)
            .with("projectId", SavedFilterFields::projectId)
            .with("color", SavedFilterFields::color)
            .with("icon", SavedFilterFields::icon)
            .with("favorite", SavedFilterFields::favorite);

    public SavedFilterFields {
        filter = Objects.requireNonNullElse(filter, "");
        sort = Objects.requireNonNullElse(sort, DEFAULT_SORT);
        color = color == null ? null : color.toLowerCase(Locale.ROOT);
        favorite = Objects.requireNonNullElse(favorite, false);
    }

    /** @throws InvalidFields when it is ordered by hand without a project, whose order that would be */
    SavedFilterFields checked() {
        if (projectId == null && sort.endsWith("rank")) {
            throw InvalidFields.of("sort", "must not be rank, which orders the tasks of one project");
        }
        return this;
    }
}
