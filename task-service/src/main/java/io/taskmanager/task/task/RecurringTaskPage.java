package io.taskmanager.task.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of recurring tasks; it may be short, also empty, while there is a next one. */
@Schema(name = "RecurringTaskPage", requiredProperties = "items")
public record RecurringTaskPage(
        List<RecurringTask> items,
        @Schema(nullable = true) @Nullable String next) {}
