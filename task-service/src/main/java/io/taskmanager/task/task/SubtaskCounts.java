package io.taskmanager.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the direct subtasks of a task have come, those in the trash left out.
 *
 * @param total all of them
 * @param done those of them that are done
 */
@Schema(
        name = "SubtaskCounts",
        description = "How far the direct subtasks have come",
        requiredProperties = {"total", "done"})
public record SubtaskCounts(int total, int done) {

    static final SubtaskCounts NONE = new SubtaskCounts(0, 0);
}
