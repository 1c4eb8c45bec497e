package io.taskmanager.task.task;

import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.reminder.Reminder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. */
@Schema(
        name = "Task",
        requiredProperties = {
            "id",
            "key",
            "projectId",
            "title",
            "description",
            "status",
            "priority",
            "labels",
            "assignees",
            "done",
            "rank",
            "subtasks",
            "blockers",
            "version",
            "createdAt",
            "updatedAt",
            "createdBy"
        })
public record TaskView(
        UUID id,
        @Schema(examples = "HOME-12") String key,
        UUID projectId,
        String title,
        String description,
        Status status,
        int priority,
        List<String> labels,
        List<UUID> assignees,
        @Schema(nullable = true) @Nullable Due start,
        @Schema(nullable = true) @Nullable Due due,
        @Schema(nullable = true) @Nullable Recurrence recurrence,
        List<Reminder> reminders,
        boolean done,
        List<ChecklistItem> checklist,
        String rank,

        @Schema(nullable = true, description = "The task that it is a subtask of") @Nullable
        UUID parent,

        SubtaskCounts subtasks,

        @Schema(description = "How many tasks it waits for that are not done, of any project")
        int blockers,

        long version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant completedAt,
        UUID createdBy) {

    static TaskView of(Task task, String projectKey, SubtaskCounts subtasks, int blockers) {
        return withKey(task, task.key(projectKey), subtasks, blockers);
    }

    /** The answer that the creation of {@code stored} got, whatever became of the task since, and wherever it is. */
    static TaskView asCreated(Task stored, UUID projectId, NewTask request) {
        String key = stored.createdKey();
        Task.Place place = new Task.Place(projectId, "", Long.parseLong(key.substring(key.lastIndexOf('-') + 1)));
        Task created = Task.created(stored.id(), place, request, stored.createdBy(), stored.createdAt());
        return withKey(created, stored.createdKey(), SubtaskCounts.NONE, 0);
    }

    private static TaskView withKey(Task task, String key, SubtaskCounts subtasks, int blockers) {
        TaskFields fields = task.fields();
        return new TaskView(
                task.id(),
                key,
                task.projectId(),
                fields.title(),
                fields.description(),
                fields.status(),
                fields.priority(),
                fields.labels(),
                fields.assignees(),
                fields.start(),
                fields.due(),
                fields.recurrence(),
                fields.reminders(),
                fields.done(),
                fields.checklist(),
                Objects.requireNonNull(fields.rank()),
                fields.parent(),
                subtasks,
                blockers,
                task.version(),
                task.createdAt(),
                task.updatedAt(),
                task.completedAt(),
                task.createdBy());
    }
}
