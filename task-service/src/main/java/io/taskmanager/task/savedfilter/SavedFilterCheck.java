package io.taskmanager.task.savedfilter;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.access.Action;
import io.taskmanager.task.filter.Asker;
import io.taskmanager.task.filter.FilterParser;
import io.taskmanager.task.filter.InvalidFilter;
import io.taskmanager.task.project.Project;
import io.taskmanager.task.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a filter can be read, and names a project that its owner may see. What becomes of the project later is seen then. */
@ApplicationScoped
class SavedFilterCheck {

    private final Projects projects;
    private final Clock clock;

    SavedFilterCheck(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * Checks what is new in it.
     *
     * @throws InvalidFilter at the first column that cannot be read
     * @throws InvalidFields on {@code projectId} when it is not one that the owner may see
     */
    void check(SavedFilterFields fields, Set<String> changed, UUID owner) {
        if (!changed.contains("filter") && !changed.contains("projectId")) {
            return;
        }
        List<Project> readable = projects.live(owner, Action.READ_TASKS);
        if (fields.projectId() != null
                && readable.stream().noneMatch(project -> project.id().equals(fields.projectId()))) {
            throw InvalidFields.of("projectId", "must be a project that you may see");
        }
        FilterParser.parse(
                fields.filter(),
                new Asker(
                        owner,
                        clock.instant(),
                        ZoneOffset.UTC,
                        key -> fields.projectId() == null ? withKey(readable, key) : Optional.of(Set.of())));
    }

    private static Optional<Set<UUID>> withKey(List<Project> readable, String key) {
        Set<UUID> found = readable.stream()
                .filter(project -> project.fields().key().equals(key))
                .map(Project::id)
                .collect(Collectors.toSet());
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
