package io.taskmanager.task.task;

import io.taskmanager.task.change.Contention;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes subtasks along when their task goes to the trash or comes back. The task itself goes first, with a note that its
 * subtasks are still to follow; then they do, each by one conditional write with its event, the lowest first, so that what is
 * left is always found from above. A crash leaves the note, and the purge job finishes what it says.
 *
 * <p>What belongs to one deletion has the same time of deletion. What was deleted before stays deleted.
 */
@ApplicationScoped
public class SubtaskSpread {

    private final Tasks tasks;
    private final TaskWriter writer;
    private final Projects projects;
    private final Clock clock;

    SubtaskSpread(Tasks tasks, TaskWriter writer, Projects projects, Clock clock) {
        this.tasks = tasks;
        this.writer = writer;
        this.projects = projects;
        this.clock = clock;
    }

    /** Who does it, and under which key of the project. */
    private record Doer(String projectKey, @Nullable UUID actor) {}

    /** Finishes what crashes have left, of up to {@code limit} tasks. */
    public void finish(int limit) {
        tasks.unsettled(clock.instant(), limit).forEach(task -> projects.find(task.projectId())
                .map(Project::fields)
                .ifPresent(project -> follow(task, project.key(), null)));
    }

    /**
     * Does to the subtasks what was done to the task; nothing when they need not follow.
     *
     * @param actor null when the service itself does it
     */
    void follow(Task task, String projectKey, @Nullable UUID actor) {
        if (task.spread() == null) {
            return;
        }
        Doer doer = new Doer(projectKey, actor);
        if (task.lifecycle() == Lifecycle.LIVE) {
            bringBackBelow(task.id(), task.spread(), doer);
        } else if (task.lifecycle() == Lifecycle.TRASHED && task.trash() != null) {
            deleteBelow(task.id(), task.trash(), doer);
        }
        tasks.settle(task);
    }

    /** For a task that came under another while that went to the trash: it goes as well. */
    void followParent(UUID parent, String projectKey, UUID actor) {
        tasks.find(parent)
                .filter(task -> task.lifecycle() == Lifecycle.TRASHED && task.trash() != null)
                .ifPresent(
                        task -> deleteBelow(parent, Objects.requireNonNull(task.trash()), new Doer(projectKey, actor)));
    }

    private void deleteBelow(UUID parent, Trash trash, Doer doer) {
        tasks.below(List.of(parent))
                .forEach(id -> Contention.retry(() -> {
                    Optional<Task> still = tasks.find(id)
                            .filter(task ->
                                    task.live() && parent.equals(task.fields().parent()));
                    if (still.isEmpty()) {
                        return Optional.of(id);
                    }
                    Task task = still.get();
                    if (task.pins() != null) {
                        deleteBelow(id, trash, doer);
                    }
                    return writer.save(
                                    task,
                                    TaskEdit.trashed(task, trash, clock.instant())
                                            .spreadAlready(),
                                    doer.projectKey,
                                    doer.actor)
                            .map(Task::id);
                }));
    }

    private void bringBackBelow(UUID parent, Instant deletion, Doer doer) {
        tasks.deletedBelow(parent, deletion)
                .forEach(id -> Contention.retry(() -> {
                    Optional<Task> still = tasks.find(id)
                            .filter(task -> task.lifecycle() == Lifecycle.TRASHED
                                    && parent.equals(task.fields().parent()));
                    if (still.isEmpty()) {
                        return Optional.of(id);
                    }
                    Task task = still.get();
                    if (task.pins() != null) {
                        bringBackBelow(id, deletion, doer);
                    }
                    return writer.save(
                                    task,
                                    TaskEdit.restored(task, false, clock.instant())
                                            .spreadAlready(),
                                    doer.projectKey,
                                    doer.actor)
                            .map(Task::id);
                }));
    }
}
