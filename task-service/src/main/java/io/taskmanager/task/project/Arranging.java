package io.taskmanager.task.project;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each member arranges projects for themselves. It is no change of the project: no version, and no event. */
@ApplicationScoped
class Arranging {

    /** How deep projects can be shown below each other. */
    private static final int DEPTH = 5;

    private final Projects projects;

    Arranging(Projects projects) {
        this.projects = projects;
    }

    /** @throws InvalidFields when the parent is unknown to the member, or would be below itself or too deep */
    Project prefer(UUID id, UUID caller, Preferences preferences) {
        Project project = projects.require(id, caller, Action.READ_PROJECT);
        requireParent(project, caller, preferences.parentId());
        if (!projects.prefer(id, caller, preferences)) {
            throw new ProjectNotFound(id);
        }
        return projects.require(id, caller, Action.READ_PROJECT);
    }

    private void requireParent(Project project, UUID caller, @Nullable UUID parentId) {
        UUID at = parentId;
        for (int depth = 1; at != null; depth++) {
            if (at.equals(project.id())) {
                throw InvalidFields.of("parentId", "must not be the project itself, or one below it");
            }
            if (depth >= DEPTH) {
                throw InvalidFields.of("parentId", "must be at most %d projects deep".formatted(DEPTH));
            }
            Optional<Project> above = projects.find(at).filter(Project::live).filter(found -> found.hasMember(caller));
            if (depth == 1 && above.filter(found -> !found.inbox()).isEmpty() || project.inbox()) {
                throw InvalidFields.of("parentId", "must be another project than the Inbox");
            }
            at = above.map(found -> found.preferencesOf(caller).parentId()).orElse(null);
        }
    }
}
