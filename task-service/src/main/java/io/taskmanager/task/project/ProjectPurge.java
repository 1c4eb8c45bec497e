package io.taskmanager.task.project;

import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets projects go for good, in two steps: first nobody can restore them, then, when their tasks are gone, they leave.
 * A crash in between leaves a project that the next round finishes.
 */
@ApplicationScoped
public class ProjectPurge {

    private final Projects projects;
    private final ProjectWriter writer;
    private final Clock clock;

    ProjectPurge(Projects projects, ProjectWriter writer, Clock clock) {
        this.projects = projects;
        this.writer = writer;
        this.clock = clock;
    }

    /** Closes up to {@code limit} projects whose time is over, and gives their ids. */
    public List<UUID> close(int limit) {
        return projects.expired(clock.instant(), limit).stream()
                .filter(projects::close)
                .map(Project::id)
                .toList();
    }

    /** Marks a closed project as purged, with its event; the relay deletes the document once that has left. */
    public void finish(UUID id) {
        writer.write(
                id,
                null,
                project -> project.lifecycle() == Lifecycle.PURGED && project.trash() != null
                        ? Optional.of(ProjectEdit.purged(project, clock.instant()))
                        : Optional.empty());
    }
}
