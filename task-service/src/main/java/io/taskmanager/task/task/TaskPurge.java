package io.taskmanager.task.task;

import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Marks tasks as purged, each with its event; the relay deletes the document once that has left. A task that another
 * replica, or a restore, got to first is left alone.
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

    /** Purges up to {@code limit} tasks whose time in the trash is over. */
    public void expired(int limit) {
        tasks.expired(clock.instant(), limit).forEach(this::purge);
    }

    /** Purges up to {@code limit} tasks of a project that is going; true when none is left. */
    public boolean ofProject(UUID projectId, int limit) {
        List<Task> remaining = tasks.remaining(projectId, limit);
        remaining.forEach(this::purge);
        return remaining.size() < limit && tasks.remaining(projectId, 1).isEmpty();
    }

    private void purge(Task task) {
        String projectKey = projects.find(task.projectId())
                .map(Project::fields)
                .map(fields -> fields.key())
                .orElse(task.createdKey().replaceFirst("-\\d+$", ""));
        writer.save(task, TaskEdit.purged(task, clock.instant()), projectKey, null);
    }
}
