package io.taskmanager.task.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskmanager.kit.merge.MergePatch;
import io.taskmanager.kit.problem.StaleVersion;
import io.taskmanager.kit.version.IfMatch;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.change.FieldVersions;
import io.taskmanager.task.trash.Trash;
import io.taskmanager.task.trash.TrashConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a project itself: its fields, to the trash, and back. */
@ApplicationScoped
class ProjectEditing {

    private final Projects projects;
    private final ProjectWriter writer;
    private final MergePatch patches;
    private final TrashConfig trash;
    private final ProjectConfig config;
    private final Clock clock;

    ProjectEditing(
            Projects projects,
            ProjectWriter writer,
            MergePatch patches,
            TrashConfig trash,
            ProjectConfig config,
            Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.patches = patches;
        this.trash = trash;
        this.config = config;
        this.clock = clock;
    }

    /** @throws StaleVersion when somebody else changed the same fields since the version in {@code seen} */
    Project change(UUID id, UUID caller, IfMatch seen, JsonNode patch) {
        return writer.write(id, caller, project -> {
            allow(project, caller, Action.CHANGE_PROJECT);
            ProjectFields fields =
                    patches.apply(project.fields(), patch, ProjectFields.class).value();
            ProjectEdit edit = ProjectEdit.changed(project, fields, clock.instant());
            List<String> conflicts =
                    FieldVersions.conflicts(seen, project.version(), project.changedAt(), edit.changes());
            if (!conflicts.isEmpty()) {
                throw new StaleVersion(ProjectView.of(project, caller), conflicts);
            }
            return edit.changes().isEmpty() ? Optional.empty() : Optional.of(edit);
        });
    }

    /** Nothing happens to a project that is in the trash already. */
    void delete(UUID id, UUID caller, @Nullable IfMatch seen) {
        writer.write(id, caller, project -> {
            project.allow(caller, Action.DELETE_PROJECT, () -> new ProjectNotFound(id));
            if (!project.live()) {
                return Optional.empty();
            }
            if (seen != null && !seen.matches(project.version())) {
                throw new StaleVersion(ProjectView.of(project, caller), List.of());
            }
            Trash until = Trash.since(clock.instant(), trash.retention());
            return Optional.of(ProjectEdit.trashed(project, until, clock.instant()));
        });
    }

    /**
     * The project with its old key, or a numbered one when somebody took that; one that is live stays as it is.
     *
     * @throws TooManyProjects when its owner has made others in the meantime
     */
    Project restore(UUID id, UUID caller) {
        return writer.write(id, caller, project -> {
            project.allow(caller, Action.DELETE_PROJECT, () -> new ProjectNotFound(id));
            return switch (project.lifecycle()) {
                case LIVE -> Optional.empty();
                case PURGED -> throw new ProjectNotFound(id);
                case TRASHED -> {
                    Set<String> held = projects.heldKeys(project.keyOwner());
                    TooManyProjects.check(held, config.perUser());
                    String key = ProjectKeys.free(project.fields().key(), held);
                    yield Optional.of(ProjectEdit.restored(project, key, clock.instant()));
                }
            };
        });
    }

    private static void allow(Project project, UUID caller, Action action) {
        if (!project.live()) {
            throw new ProjectNotFound(project.id());
        }
        project.allow(caller, action, () -> new ProjectNotFound(project.id()));
    }
}
