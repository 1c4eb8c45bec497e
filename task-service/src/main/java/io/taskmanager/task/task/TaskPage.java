package io.taskmanager.task.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the tasks of a project. */
@Schema(name = "TaskPage", requiredProperties = "items")
public record TaskPage(
        List<TaskView> items,
        @Schema(nullable = true) @Nullable String next) {}
