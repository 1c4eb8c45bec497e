package io.taskmanager.task.project;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How each member arranges projects for themselves. It is no change of the project: no version, and no event. */
@ApplicationScoped
class Arranging {

    private final Projects projects;

    Arranging(Projects projects) {
        this.projects = projects;
    }

    /**
     * A parent that it has already stays, whatever became of that one.
     *
     * @throws InvalidFields when the parent is unknown to the member, or would be below itself or too deep
     */
    Project prefer(UUID id, UUID caller, Preferences preferences) {
        Project project = projects.require(id, caller, Action.READ_PROJECT);
        UUID parentId = preferences.parentId();
        if (parentId != null && !parentId.equals(project.preferencesOf(caller).parentId())) {
            new Nesting(projects.live(caller, Action.READ_PROJECT), caller).requirePlace(project, parentId);
        }
        if (!projects.prefer(id, caller, preferences)) {
            throw new ProjectNotFound(id);
        }
        return projects.require(id, caller, Action.READ_PROJECT);
    }
}
