package io.taskmanager.task.task;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recurring task with what is planned of it in some days.
 *
 * @param occurrences in order, without the current one
 * @param cut whether there are more than these in the days
 */
@Schema(
        name = "RecurringTask",
        requiredProperties = {"task", "occurrences", "cut"})
public record RecurringTask(
        TaskView task,
        List<PlannedOccurrence> occurrences,

        @Schema(
                description =
                        "True when there are more in these days than the " + OccurrenceWindow.MOST + " that are told")
        boolean cut) {}
