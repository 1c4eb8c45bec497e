package io.taskmanager.task.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was found; it may be shorter than asked for although there is a next one. */
@Schema(name = "SearchPage", requiredProperties = "items")
public record SearchPage(
        List<SearchHit> items,
        @Schema(nullable = true) @Nullable String next) {}
