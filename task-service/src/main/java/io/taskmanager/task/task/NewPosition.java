package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a task is to be in the manual order of its project: directly after one, or directly before one; after none of
 * them, it is the last.
 */
@Schema(name = "NewPosition", description = "One of the two, or neither to make the task the last of its project")
@RegisterForReflection(registerFullHierarchy = true)
public record NewPosition(
        @Schema(description = "The task that it is to follow") @Nullable
        UUID after,

        @Schema(description = "The task that it is to precede") @Nullable
        UUID before) {}
