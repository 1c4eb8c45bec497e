package io.taskmanager.task.savedfilter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All filters of the caller, which is one page. */
@Schema(name = "SavedFilterPage", requiredProperties = "items")
public record SavedFilterPage(
        List<SavedFilterView> items,
        @Schema(nullable = true) @Nullable String next) {}
