package io.taskmanager.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a recurring task that is still to come.
 *
 * @param start as long before the due as that of the current occurrence; null when there is none before it
 */
@Schema(name = "PlannedOccurrence", requiredProperties = "due")
public record PlannedOccurrence(
        @Schema(nullable = true) @Nullable Due start, Due due) {}
