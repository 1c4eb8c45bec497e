package io.taskmanager.task.task;

import io.taskmanager.task.access.Action;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.ProjectArchived;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether a task may be seen or changed is the decision of its project. */
@ApplicationScoped
class TaskAccess {

    private final Projects projects;

    TaskAccess(Projects projects) {
        this.projects = projects;
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
        Project project = allowed(task, caller, Action.WRITE_TASKS);
        if (project.fields().archived()) {
            throw new ProjectArchived(project.fields().key());
        }
        return project;
    }

    private Project allowed(Task task, UUID caller, Action action) {
        Project project =
                projects.find(task.projectId()).filter(Project::live).orElseThrow(() -> new TaskNotFound(task.id()));
        project.allow(caller, action, () -> new TaskNotFound(task.id()));
        return project;
    }
}
