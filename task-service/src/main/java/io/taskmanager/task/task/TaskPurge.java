package io.taskmanager.task.task;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Lets tasks go for good, in two steps: first nobody can restore them, then, when what belongs to them is gone, they
 * leave with their event; the relay deletes the document once that has left. A crash in between leaves a task that the
 * next round finishes. One that another replica, or a restore, got to first is left alone.
 */
@ApplicationScoped
public class TaskPurge {

    private final Projects projects;
    private final Tasks tasks;
    private final TaskWriter writer;
    private final Clock clock;

    TaskPurge(Projects projects, Tasks tasks, TaskWriter writer, Clock clock) {
        this.projects = projects;
        this.tasks = tasks;
        this.writer = writer;
        this.clock = clock;
    }

    /** Closes up to {@code limit} tasks whose time in the trash is over, and gives their ids. */
    public List<UUID> close(int limit) {
        return close(tasks.expired(clock.instant(), limit));
    }

    /** Closes up to {@code limit} tasks of a project that is going, and gives their ids. */
    public List<UUID> closeOf(UUID projectId, int limit) {
        return close(tasks.remaining(projectId, limit));
    }

    /** Whether none of the project's tasks is left. */
    public boolean none(UUID projectId) {
        return tasks.remaining(projectId, 1).isEmpty();
    }

    /** Marks a closed task as purged, with its event. */
    public void finish(UUID id) {
        tasks.find(id)
                .filter(task -> task.lifecycle() == Lifecycle.PURGED && task.trash() != null)
                .ifPresent(this::purge);
    }

    private List<UUID> close(List<Task> going) {
        Trash trash = Trash.since(clock.instant(), Duration.ZERO);
        return going.stream()
                .filter(task -> tasks.close(task, Objects.requireNonNullElse(task.trash(), trash)))
                .map(Task::id)
                .toList();
    }

    private void purge(Task task) {
        String projectKey = projects.find(task.projectId())
                .map(Project::fields)
                .map(fields -> fields.key())
                .orElse(task.createdKey().replaceFirst("-\\d+$", ""));
        writer.save(task, TaskEdit.purged(task, clock.instant()), projectKey, null)
                .ifPresent(purged -> projects.taskGone(purged.projectId()));
    }
}
