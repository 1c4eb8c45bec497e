package io.taskmanager.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.merge.Merged;
import io.taskmanager.kit.problem.StaleVersion;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.change.Contention;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.reminder.ReminderLimit;
import io.taskmanager.task.reminder.TooManyReminders;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import io.taskmanager.task.trash.TrashConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes of tasks: their fields, to the trash, and back. Several people may edit one at once; no edit is lost. */
@ApplicationScoped
public class TaskEditing {

    private final TaskAccess access;
    private final Tasks tasks;
    private final TaskWriter writer;
    private final TaskTree tree;
    private final SubtaskSpread spread;
    private final TransferSpread transfers;
    private final TaskViews views;
    private final ReminderLimit reminders;
    private final MergePatch patches;
    private final TrashConfig trash;
    private final Clock clock;

    TaskEditing(
            TaskAccess access,
            Tasks tasks,
            TaskWriter writer,
            TaskTree tree,
            SubtaskSpread spread,
            TransferSpread transfers,
            TaskViews views,
            ReminderLimit reminders,
            MergePatch patches,
            TrashConfig trash,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.writer = writer;
        this.tree = tree;
        this.spread = spread;
        this.transfers = transfers;
        this.views = views;
        this.reminders = reminders;
        this.patches = patches;
        this.trash = trash;
        this.clock = clock;
    }

    /**
     * Applies a merge patch. A stale {@code seen} is fine as long as nobody else changed the same fields since. To
     * complete a recurring task changes its due, so that nobody completes an occurrence that is completed already.
     *
     * @param reader what day it is, for a series of dates
     * @throws StaleVersion with the task as it is and the fields in conflict
     * @throws InvalidFields when a new parent is no task of the project, or below the task
     * @throws TooDeep when the tree of subtasks would have too many levels
     * @throws TooManyReminders when a task cannot have so many
     */
    TaskView change(UUID id, UUID caller, IfMatch seen, JsonNode patch, ZoneId reader) {
        return views.of(changed(id, caller, seen, patch, reader, null));
    }

    /**
     * As above, once: a repetition of the request gets the version that the first one made.
     *
     * @throws StaleVersion with the task as it is and the fields in conflict
     */
    public TaskVersion change(
            UUID id, UUID caller, IfMatch seen, JsonNode patch, ZoneId reader, IdempotencyStamp stamp) {
        return changed(id, caller, seen, patch, reader, stamp).toVersion();
    }

    private Written changed(
            UUID id, UUID caller, IfMatch seen, JsonNode patch, ZoneId reader, @Nullable IdempotencyStamp stamp) {
        JsonNode exclusive = TaskPatch.withExclusiveDues(patch);
        return write(id, caller, stamp, (task, project) -> {
            requireLive(task);
            Merged<TaskFields> merged = patches.apply(task.fields(), exclusive, TaskFields.class);
            TaskEdit edit = TaskEdit.changed(task, merged.value(), merged.fields(), clock.instant(), reader);
            Assignees.requireMembers(project, added(task, edit));
            reminders.require(task.fields().reminders(), edit.after().fields().reminders());
            List<String> conflicts = FieldVersions.conflicts(seen, task.version(), task.changedAt(), edit.changes());
            if (!conflicts.isEmpty()) {
                throw new StaleVersion(views.of(task, project.fields().key()), conflicts);
            }
            return edit.nothing() ? Optional.empty() : Optional.of(edit);
        });
    }

    /** With its subtasks. Nothing happens to a task that is in the trash already. */
    void delete(UUID id, UUID caller, @Nullable IfMatch seen) {
        trashed(id, caller, seen, null);
    }

    /** As above, once. */
    public TaskVersion delete(UUID id, UUID caller, @Nullable IfMatch seen, IdempotencyStamp stamp) {
        return trashed(id, caller, seen, stamp).toVersion();
    }

    private Written trashed(UUID id, UUID caller, @Nullable IfMatch seen, @Nullable IdempotencyStamp stamp) {
        return write(id, caller, stamp, (task, project) -> {
            if (!task.live()) {
                return Optional.empty();
            }
            if (seen != null && !seen.matches(task.version())) {
                throw new StaleVersion(views.of(task, project.fields().key()), List.of());
            }
            return Optional.of(
                    TaskEdit.trashed(task, Trash.since(clock.instant(), trash.retention()), clock.instant()));
        });
    }

    /**
     * With the subtasks that went with it; without its parent, when that is not there. A task that is not in the trash stays
     * as it is.
     */
    TaskView restore(UUID id, UUID caller) {
        return views.of(restored(id, caller, null));
    }

    /** As above, once. */
    public TaskVersion restore(UUID id, UUID caller, IdempotencyStamp stamp) {
        return restored(id, caller, stamp).toVersion();
    }

    private Written restored(UUID id, UUID caller, @Nullable IdempotencyStamp stamp) {
        return write(
                id,
                caller,
                stamp,
                (task, project) -> task.live()
                        ? Optional.empty()
                        : Optional.of(TaskEdit.restored(task, parentIsGone(task), clock.instant())));
    }

    private Written write(
            UUID id,
            UUID caller,
            @Nullable IdempotencyStamp stamp,
            BiFunction<Task, Project, Optional<TaskEdit>> decide) {
        return Contention.retry(() -> {
            Task task = tasks.find(id)
                    .filter(found -> found.lifecycle() != Lifecycle.PURGED)
                    .orElseThrow(() -> new TaskNotFound(id));
            Project project = access.writable(task, caller);
            String projectKey = project.fields().key();
            Optional<Written> earlier = writer.earlier(task, projectKey, stamp);
            if (earlier.isPresent()) {
                spread.follow(task, projectKey, caller);
                return earlier;
            }
            Optional<TaskEdit> edit = decide.apply(task, project);
            if (edit.isEmpty()) {
                spread.follow(task, projectKey, caller);
                return Optional.of(writer.unchanged(task, projectKey));
            }
            return save(task, edit.get(), projectKey, caller, stamp);
        });
    }

    private Optional<Written> save(
            Task task, TaskEdit edit, String projectKey, UUID caller, @Nullable IdempotencyStamp stamp) {
        UUID parent = newParent(task, edit);
        if (parent != null && !tree.admit(task.projectId(), task, parent)) {
            return Optional.empty();
        }
        return writer.save(task, edit, projectKey, caller, stamp).map(after -> {
            spread.follow(after, projectKey, caller);
            if (parent != null) {
                spread.followParent(parent, projectKey, caller);
                transfers.followParent(task.id(), parent, caller);
            }
            return Written.now(after, projectKey);
        });
    }

    private static @Nullable UUID newParent(Task task, TaskEdit edit) {
        UUID parent = edit.after().fields().parent();
        return parent == null || parent.equals(task.fields().parent()) ? null : parent;
    }

    private boolean parentIsGone(Task task) {
        UUID parent = task.fields().parent();
        return parent != null && tasks.find(parent).filter(Task::live).isEmpty();
    }

    private static void requireLive(Task task) {
        if (!task.live()) {
            throw new TaskNotFound(task.id());
        }
    }

    private static List<UUID> added(Task task, TaskEdit edit) {
        return edit.after().fields().assignees().stream()
                .filter(userId -> !task.fields().assignees().contains(userId))
                .toList();
    }
}
