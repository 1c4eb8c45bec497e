package io.taskmanager.task.task;

import io.taskmanager.kit.page.Cursors;
import io.taskmanager.kit.page.Page;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.listing.KeysetPage;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tasks for those who may see their project. */
@ApplicationScoped
class TaskReading {

    private final Projects projects;
    private final Tasks tasks;
    private final Cursors cursors;

    TaskReading(Projects projects, Tasks tasks, Cursors cursors) {
        this.projects = projects;
        this.tasks = tasks;
        this.cursors = cursors;
    }

    /** @throws TaskNotFound also for a task in the trash, which only its list shows */
    TaskView get(UUID id, UUID caller) {
        Task task = tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
        return TaskView.of(task, readable(task, caller).fields().key());
    }

    TaskPage page(TaskQuery query, UUID caller, @Nullable String cursor, int limit) {
        Project project = projects.require(query.projectId(), caller, Action.READ_TASKS);
        String context = query.context(caller);
        TaskPosition after = cursor == null ? null : TaskPosition.parse(cursors.open(context, cursor));
        Page<Task> page = KeysetPage.of(
                tasks.page(query, after, limit + 1),
                limit,
                last -> cursors.seal(
                        context, TaskPosition.of(last, query.sort()).texts()));
        return new TaskPage(
                page.items().stream()
                        .map(task -> TaskView.of(task, project.fields().key()))
                        .toList(),
                page.next());
    }

    private Project readable(Task task, UUID caller) {
        Project project =
                projects.find(task.projectId()).filter(Project::live).orElseThrow(() -> new TaskNotFound(task.id()));
        project.allow(caller, Action.READ_TASKS, () -> new TaskNotFound(task.id()));
        return project;
    }
}
