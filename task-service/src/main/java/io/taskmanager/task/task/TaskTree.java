package io.taskmanager.task.task;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps subtasks a tree, whoever moves them at once, without a lock and without a moment in which they are none.
 *
 * <p>Whoever puts a task under another reads all that is above that and pins each of it: a counter in its document, which is
 * only raised while the place is still the one that was read. A task is put elsewhere, or into the trash, only when nobody has
 * pinned it since it was read. So of several moves that would make a cycle together one at least finds that what it has
 * read is no longer so, and reads again.
 */
@ApplicationScoped
class TaskTree {

    private final Tasks tasks;
    private final SubtaskConfig config;

    TaskTree(Tasks tasks, SubtaskConfig config) {
        this.tasks = tasks;
        this.config = config;
    }

    /**
     * Prepares that a task gets a parent; the write that gives it must not find the task pinned since.
     *
     * @param task as it was read, null when it is new
     * @return false when somebody else was faster, and all is to be read again
     * @throws InvalidFields when the parent is no other live task of the project, or below the task
     * @throws TooDeep when the tree would have too many levels
     */
    boolean admit(UUID projectId, @Nullable Task task, UUID parent) {
        List<Task> above = above(projectId, parent);
        if (above.isEmpty() || !above.getFirst().live()) {
            throw InvalidFields.of("parent", "must be a task of the project");
        }
        if (task != null && above.stream().anyMatch(each -> each.id().equals(task.id()))) {
            throw InvalidFields.of("parent", "must not be the task itself or one below it");
        }
        if (above.size() + height(task) > config.levels()) {
            throw new TooDeep(config.levels());
        }
        // Nothing is below a new task, so no cycle can come of it; the parent must only know that it has one below.
        return (task == null ? above.subList(0, 1) : above).stream().allMatch(tasks::pin);
    }

    /** The task and all that is above it, nearest first, also what is in the trash: it may come back. */
    private List<Task> above(UUID projectId, UUID from) {
        List<Task> above = new ArrayList<>();
        for (UUID id = from; id != null; ) {
            Optional<Task> found = tasks.find(id)
                    .filter(task -> task.projectId().equals(projectId) && task.lifecycle() != Lifecycle.PURGED);
            found.ifPresent(above::add);
            id = found.map(task -> task.fields().parent()).orElse(null);
        }
        return above;
    }

    /** Levels from the task downwards, but counting no further than the limit. */
    private int height(@Nullable Task task) {
        if (task == null || task.pins() == null) {
            return 1;
        }
        int levels = 1;
        List<UUID> below = tasks.below(List.of(task.id()));
        while (!below.isEmpty() && levels <= config.levels()) {
            levels++;
            below = tasks.below(below);
        }
        return levels;
    }
}
