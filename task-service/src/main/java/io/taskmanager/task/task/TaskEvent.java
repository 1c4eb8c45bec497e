package io.taskmanager.task.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.reminder.ReminderTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of every {@code task.*} event.
 *
 * @param occurrence what was completed, when the task moved on to its next occurrence instead of being done
 * @param remindsAt when the task reminds after the change; empty, and absent, when it does not: without reminders, done,
 *     or not there
 * @param actor who did it; null when the service did (a purge)
 * @param projectVersion of a new task: that of the project, whose members are told, as it was seen
 */
@RegisterForReflection(registerFullHierarchy = true)
record TaskEvent(
        UUID taskId,
        UUID projectId,
        String key,
        String title,
        long version,
        @Nullable UUID actor,
        UUID createdBy,
        List<UUID> assignees,
        List<FieldChange> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Occurrence occurrence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReminderTime> remindsAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long projectVersion) {

    static TaskEvent created(TaskEdit edit, Project project, UUID actor) {
        return of(edit, project.fields().key(), actor, project.version());
    }

    static TaskEvent of(TaskEdit edit, String projectKey, @Nullable UUID actor) {
        return of(edit, projectKey, actor, null);
    }

    /** Of a task that went to another project, as the members of the one that it left are told. */
    static TaskEvent left(TaskEdit edit, Task before, String projectKey, @Nullable UUID actor) {
        TaskEvent event = of(edit, projectKey, actor);
        return new TaskEvent(
                event.taskId,
                before.projectId(),
                before.key(projectKey),
                event.title,
                event.version,
                actor,
                event.createdBy,
                event.assignees,
                event.changes,
                null,
                event.remindsAt,
                null);
    }

    private static TaskEvent of(TaskEdit edit, String projectKey, @Nullable UUID actor, @Nullable Long projectVersion) {
        Task task = edit.after();
        return new TaskEvent(
                task.id(),
                task.projectId(),
                task.key(projectKey),
                task.fields().title(),
                task.version(),
                actor,
                task.createdBy(),
                task.fields().assignees(),
                edit.changes(),
                edit.occurrence(),
                task.live() && !task.fields().done() ? task.fields().remindsAt() : List.of(),
                projectVersion);
    }
}
