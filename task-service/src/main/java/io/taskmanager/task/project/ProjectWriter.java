package io.taskmanager.task.project;

import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.change.Contention;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes decided edits: each with its one event, and only onto the version that the decision was made on. */
@ApplicationScoped
class ProjectWriter {

    private final Projects projects;
    private final Outbox outbox;

    ProjectWriter(Projects projects, Outbox outbox) {
        this.projects = projects;
        this.outbox = outbox;
    }

    /**
     * Reads the project, lets {@code decide} make an edit of it and writes that; again when somebody else was faster.
     *
     * @param decide may be called several times; empty when nothing is to be written
     * @return the project afterwards
     */
    Project write(UUID id, @Nullable UUID actor, Function<Project, Optional<ProjectEdit>> decide) {
        return Contention.retry(() -> {
            Project before = projects.find(id).orElseThrow(() -> new ProjectNotFound(id));
            return decide.apply(before).map(edit -> save(before, edit, actor)).orElse(Optional.of(before));
        });
    }

    private Optional<Project> save(Project before, ProjectEdit edit, @Nullable UUID actor) {
        OutboxEvent event = outbox.event(edit.type().type, ProjectEvent.of(edit, actor));
        if (!projects.save(before, edit.after(), event)) {
            return Optional.empty();
        }
        outbox.nudge(ProjectEvents.SOURCE, before.id());
        return Optional.of(edit.after());
    }
}
