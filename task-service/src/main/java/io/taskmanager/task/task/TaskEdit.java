package io.taskmanager.task.task;

import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step in the life of a task, as a value: the task after it and what is told of it. Pure. */
record TaskEdit(Task after, TaskEventType type, List<FieldChange> changes) {

    static TaskEdit created(Task task) {
        return new TaskEdit(task, TaskEventType.CREATED, TaskFields.TABLE.initial(TaskFields.BLANK, task.fields()));
    }

    /**
     * What a merge patch makes of a task; {@link #changes} is empty when nothing differs, and nothing is to be written.
     *
     * @param merged the fields with the patch applied
     * @param patched the names in the patch
     */
    static TaskEdit changed(Task task, TaskFields merged, Set<String> patched, Instant now) {
        TaskFields before = task.fields();
        TaskFields settled = merged.settled(before, patched);
        TaskFields fields = settled.rank() == null ? settled.ranked(Ranks.appended(now, task.number())) : settled;
        List<FieldChange> changes = TaskFields.TABLE.between(before, fields);
        Instant completedAt = completedAt(task, fields, now);
        return new TaskEdit(
                next(task, fields, changes, completedAt, task.lifecycle(), task.trash(), now),
                type(before, fields),
                changes);
    }

    static TaskEdit trashed(Task task, Trash trash, Instant now) {
        return moved(task, TaskEventType.DELETED, Lifecycle.TRASHED, trash, now);
    }

    static TaskEdit restored(Task task, Instant now) {
        return moved(task, TaskEventType.RESTORED, Lifecycle.LIVE, null, now);
    }

    static TaskEdit purged(Task task, Instant now) {
        return moved(task, TaskEventType.PURGED, Lifecycle.PURGED, null, now);
    }

    private static TaskEdit moved(
            Task task, TaskEventType type, Lifecycle lifecycle, @Nullable Trash trash, Instant now) {
        Task after = next(task, task.fields(), List.of(), task.completedAt(), lifecycle, trash, now);
        return new TaskEdit(after, type, List.of());
    }

    private static TaskEventType type(TaskFields before, TaskFields after) {
        if (before.done().equals(after.done())) {
            return TaskEventType.CHANGED;
        }
        return after.done() ? TaskEventType.COMPLETED : TaskEventType.REOPENED;
    }

    private static @Nullable Instant completedAt(Task task, TaskFields after, Instant now) {
        if (!after.done()) {
            return null;
        }
        return task.fields().done() ? task.completedAt() : now;
    }

    private static Task next(
            Task task,
            TaskFields fields,
            List<FieldChange> changes,
            @Nullable Instant completedAt,
            Lifecycle lifecycle,
            @Nullable Trash trash,
            Instant now) {
        long version = task.version() + 1;
        return new Task(
                task.id(),
                task.projectId(),
                task.number(),
                task.createdKey(),
                fields,
                ListKeys.of(fields),
                version,
                FieldVersions.after(task.changedAt(), changes, version),
                task.createdBy(),
                task.createdAt(),
                now,
                completedAt,
                lifecycle,
                trash,
                task.idempotency(),
                null);
    }
}
