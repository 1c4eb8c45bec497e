package io.taskmanager.task.project;

import io.taskmanager.kit.problem.InvalidFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a member shows projects below each other. Pure.
 *
 * @param projects all live ones of the member
 */
record Nesting(List<Project> projects, UUID member) {

    /** How many projects can be below each other. */
    static final int LEVELS = 5;

    /** @throws InvalidFields when the parent is unknown to the member or an Inbox, would be below itself, or too deep */
    void requirePlace(Project project, UUID parentId) {
        Map<UUID, @Nullable UUID> parents = new HashMap<>();
        projects.forEach(
                each -> parents.put(each.id(), each.preferencesOf(member).parentId()));
        if (project.inbox() || projects.stream().noneMatch(each -> each.id().equals(parentId) && !each.inbox())) {
            throw InvalidFields.of("parentId", "must be another project than the Inbox");
        }
        List<UUID> above = Stream.iterate(parentId, parents::containsKey, parents::get)
                .limit(LEVELS)
                .toList();
        if (above.contains(project.id())) {
            throw InvalidFields.of("parentId", "must not be the project itself, or one below it");
        }
        if (above.size() + levels(project.id(), parents, LEVELS) > LEVELS) {
            throw InvalidFields.of("parentId", "must be at most %d projects deep".formatted(LEVELS));
        }
    }

    /** Of the project and what is below it; more than {@code most} are not counted, so that a circle ends. */
    private static int levels(UUID id, Map<UUID, @Nullable UUID> parents, int most) {
        if (most == 0) {
            return 1;
        }
        return 1
                + parents.entrySet().stream()
                        .filter(entry -> id.equals(entry.getValue()))
                        .mapToInt(entry -> levels(entry.getKey(), parents, most - 1))
                        .max()
                        .orElse(0);
    }
}
