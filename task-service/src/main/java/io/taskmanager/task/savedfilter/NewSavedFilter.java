package io.taskmanager.task.savedfilter;

import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.task.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A filter to be saved, as the last one; only name and filter are needed. */
@Schema(
        name = "NewSavedFilter",
        requiredProperties = {"name", "filter"})
public record NewSavedFilter(
        @OneLine(max = 100) @Schema(minLength = 1, maxLength = 100)
        String name,

        @NotNull
        @Size(min = 1, max = FilterParser.MAX_LENGTH)
        @Pattern(regexp = SavedFilterFields.NOT_BLANK, message = "must not be blank")
        String filter,

        @Pattern(regexp = SavedFilterFields.SORT, message = SavedFilterFields.SORT_MESSAGE) @Nullable
        String sort,

        @Nullable UUID projectId,

        @Pattern(regexp = SavedFilterFields.COLOR, message = "must look like #6366f1") @Nullable
        String color,

        @Pattern(regexp = SavedFilterFields.ICON, message = SavedFilterFields.ICON_MESSAGE) @Nullable
        String icon,

        @Nullable Boolean favorite) {

    @SuppressWarnings("NullAway") // what is absent is what SavedFilterFields has defaults for
    SavedFilterFields fields() {
        return new SavedFilterFields(name, filter, sort, projectId, color, icon, favorite).checked();
    }
}
