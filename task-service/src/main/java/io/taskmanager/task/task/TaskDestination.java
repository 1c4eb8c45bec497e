package io.taskmanager.task.task;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a task is to go. */
@Schema(name = "TaskDestination", requiredProperties = "project")
@RegisterForReflection(registerFullHierarchy = true)
record TaskDestination(
        @NotNull @Schema(description = "A project in which the caller may write tasks")
        UUID project) {}
