package io.taskmanager.task.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of changes, newest first.
 *
 * @param people the names of all that the page names by id, as far as they are known
 */
@Schema(
        name = "HistoryPage",
        requiredProperties = {"items", "people"})
public record HistoryPage(
        List<HistoryEntry> items,
        List<Person> people,
        @Schema(nullable = true) @Nullable String next) {}
