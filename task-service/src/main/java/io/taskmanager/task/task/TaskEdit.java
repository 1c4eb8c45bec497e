package io.taskmanager.task.task;

import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.recurrence.Recurrence;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a task, as a value: the task after it and what is told of it. Pure.
 *
 * @param occurrence what was completed, when a recurring task moved on to its next occurrence
 */
record TaskEdit(
        Task after,
        TaskEventType type,
        List<FieldChange> changes,
        @Nullable Occurrence occurrence) {

    static TaskEdit created(Task task) {
        List<FieldChange> initial = TaskFields.TABLE.initial(TaskFields.BLANK, task.fields());
        return new TaskEdit(task, TaskEventType.CREATED, initial, null);
    }

    /** True when nothing differs, and nothing is to be written. */
    boolean nothing() {
        return changes.isEmpty() && occurrence == null;
    }

    /**
     * What a merge patch makes of a task. One that becomes done while its series has a next occurrence is that next
     * occurrence instead.
     *
     * @param merged the fields with the patch applied
     * @param patched the names in the patch
     * @param reader what day it is, for a series of dates
     */
    static TaskEdit changed(Task task, TaskFields merged, Set<String> patched, Instant now, ZoneId reader) {
        TaskFields before = task.fields();
        TaskFields settled = merged.settled(before, patched);
        TaskFields fields = settled.rank() == null ? settled.ranked(Ranks.appended(now, task.number())) : settled;
        Series series = Series.after(task.series(), before, fields, patched);
        Due due = fields.due();
        Recurrence recurrence = fields.recurrence();
        if (series != null && due != null && recurrence != null && fields.done() && !before.done()) {
            return series.next(recurrence, due, now, reader)
                    .map(next -> edited(task, fields.movedOn(next, reader), series.movedOn(next), now)
                            .completing(new Occurrence(series.completed() + 1, due)))
                    .orElseGet(() -> edited(task, fields, series, now));
        }
        return edited(task, fields, series, now);
    }

    private static TaskEdit edited(Task task, TaskFields fields, @Nullable Series series, Instant now) {
        List<FieldChange> changes = TaskFields.TABLE.between(task.fields(), fields);
        Instant completedAt = completedAt(task, fields, now);
        return new TaskEdit(
                next(task, fields, changes, completedAt, series, task.lifecycle(), task.trash(), now),
                type(task.fields(), fields),
                changes,
                null);
    }

    private TaskEdit completing(Occurrence done) {
        return new TaskEdit(after, TaskEventType.COMPLETED, changes, done);
    }

    static TaskEdit trashed(Task task, Trash trash, Instant now) {
        return moved(task, task.fields(), TaskEventType.DELETED, Lifecycle.TRASHED, trash, now);
    }

    /** @param alone it is no subtask any more, because its parent has not come back */
    static TaskEdit restored(Task task, boolean alone, Instant now) {
        TaskFields fields = alone ? task.fields().withoutParent() : task.fields();
        return moved(task, fields, TaskEventType.RESTORED, Lifecycle.LIVE, null, now);
    }

    /** The same for a task whose subtasks have gone before it. */
    TaskEdit spreadAlready() {
        return new TaskEdit(after.settled(), type, changes, occurrence);
    }

    /**
     * The task in another project, the last in its manual order.
     *
     * @param members who can be assigned there
     * @param alone it is no subtask any more, because its parent does not come along
     */
    static TaskEdit transferred(Task task, Task.Place place, Predicate<UUID> members, boolean alone, Instant now) {
        TaskFields fields = task.fields().transferred(members, alone, Ranks.appended(now, place.number()));
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("project", task.projectId(), place.projectId()));
        changes.addAll(TaskFields.TABLE.between(task.fields(), fields));
        Task after =
                next(task, fields, changes, task.completedAt(), task.series(), task.lifecycle(), task.trash(), now);
        return new TaskEdit(after.in(place), TaskEventType.MOVED_IN, List.copyOf(changes), null);
    }

    static TaskEdit purged(Task task, Instant now) {
        return moved(task, task.fields(), TaskEventType.PURGED, Lifecycle.PURGED, null, now);
    }

    private static TaskEdit moved(
            Task task, TaskFields fields, TaskEventType type, Lifecycle lifecycle, @Nullable Trash trash, Instant now) {
        List<FieldChange> changes = TaskFields.TABLE.between(task.fields(), fields);
        Task after = next(task, fields, changes, task.completedAt(), task.series(), lifecycle, trash, now);
        return new TaskEdit(after, type, changes, null);
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

    /** What has subtasks takes them along, to the trash and back. */
    private static @Nullable Instant spread(Task task, Lifecycle lifecycle, @Nullable Trash trash) {
        if (task.lifecycle() == lifecycle) {
            return task.spread();
        }
        Trash deletion = trash == null ? task.trash() : trash;
        return task.pins() == null || deletion == null || lifecycle == Lifecycle.PURGED ? null : deletion.at();
    }

    private static Task next(
            Task task,
            TaskFields fields,
            List<FieldChange> changes,
            @Nullable Instant completedAt,
            @Nullable Series series,
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
                series,
                lifecycle,
                trash,
                task.idempotency(),
                task.pins(),
                task.blocked(),
                spread(task, lifecycle, trash),
                null);
    }
}
