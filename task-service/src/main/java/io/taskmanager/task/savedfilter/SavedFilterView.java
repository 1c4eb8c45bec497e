package io.taskmanager.task.savedfilter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved filter as the API shows it. */
@Schema(
        name = "SavedFilter",
        requiredProperties = {"id", "name", "filter", "sort", "favorite", "version", "createdAt", "updatedAt"})
public record SavedFilterView(
        UUID id,
        String name,
        @Schema(examples = "due <= today and not done") String filter,
        String sort,
        @Schema(nullable = true) @Nullable UUID projectId,

        @Schema(nullable = true, examples = "#6366f1") @Nullable
        String color,

        @Schema(nullable = true, examples = "calendar") @Nullable
        String icon,

        boolean favorite,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static SavedFilterView of(SavedFilter filter) {
        SavedFilterFields fields = filter.fields();
        return new SavedFilterView(
                filter.id(),
                fields.name(),
                fields.filter(),
                fields.sort(),
                fields.projectId(),
                fields.color(),
                fields.icon(),
                fields.favorite(),
                filter.version(),
                filter.createdAt(),
                filter.updatedAt());
    }
}
