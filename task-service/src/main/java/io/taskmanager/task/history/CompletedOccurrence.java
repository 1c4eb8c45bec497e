package io.taskmanager.task.history;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.task.Due;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The occurrence of a recurring task that was done when the task moved on to its next.
 *
 * @param number counts the completed ones of the series, from 1
 */
@Schema(
        name = "CompletedOccurrence",
        description = "What was completed when a recurring task moved on to its next occurrence",
        requiredProperties = {"number", "due"})
@RegisterForReflection(registerFullHierarchy = true)
public record CompletedOccurrence(int number, Due due) {}
