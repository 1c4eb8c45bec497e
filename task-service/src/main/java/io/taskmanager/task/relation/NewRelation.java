package io.taskmanager.task.relation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A relation to be made.
 *
 * @param kind from the point of view of the task that it is added to
 * @param task the other one, by its id or its key
 */
@Schema(
        name = "NewRelation",
        requiredProperties = {"kind", "task"})
public record NewRelation(
        @NotNull RelationKind kind,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(
                minLength = 1,
                maxLength = 50,
                examples = "HOME-12",
                description = "The other task, by its id or its key")
        String task) {}
