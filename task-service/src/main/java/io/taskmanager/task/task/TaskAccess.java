package io.taskmanager.task.task;

import io.taskmanager.task.access.Action;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a task, and what belongs to it, may be seen or changed is the decision of its project. */
@ApplicationScoped
public class TaskAccess {

    private final Projects projects;
    private final Tasks tasks;

    TaskAccess(Projects projects, Tasks tasks) {
        this.projects = projects;
        this.tasks = tasks;
    }

    /** A live task, with the project that has decided about it. */
    public record Accessible(Task task, Project project) {
        public String key() {
            return task.key(project.fields().key());
        }
    }

    /**
     * For what belongs to a task.
     *
     * @throws TaskNotFound when the task is not there, in the trash, or the caller may not know of it
     */
    public Accessible readable(UUID id, UUID caller) {
        Task task = live(id);
        return new Accessible(task, readable(task, caller));
    }

    /**
     * For what belongs to a task, and may be written by those who may do {@code action}.
     *
     * @throws TaskNotFound when the task is not there, in the trash, or the caller may not know of it
     * @throws ProjectArchived when the project is read-only
     */
    public Accessible writable(UUID id, UUID caller, Action action) {
        Task task = live(id);
        return new Accessible(task, unarchived(allowed(task, caller, action)));
    }

    /** @throws TaskNotFound when the caller may not know of the task */
    Project readable(Task task, UUID caller) {
        return allowed(task, caller, Action.READ_TASKS);
    }

    /**
     * @throws TaskNotFound when the caller may not know of the task
     * @throws ProjectArchived when the project is read-only
     */
    Project writable(Task task, UUID caller) {
        return unarchived(allowed(task, caller, Action.WRITE_TASKS));
    }

    private Task live(UUID id) {
        return tasks.find(id).filter(Task::live).orElseThrow(() -> new TaskNotFound(id));
    }

    private Project allowed(Task task, UUID caller, Action action) {
        Project project =
                projects.find(task.projectId()).filter(Project::live).orElseThrow(() -> new TaskNotFound(task.id()));
        project.allow(caller, action, () -> new TaskNotFound(task.id()));
        return project;
    }

    private static Project unarchived(Project project) {
        if (project.fields().archived()) {
            throw new ProjectArchived(project.fields().key());
        }
        return project;
    }
}
