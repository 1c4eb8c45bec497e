package io.taskmanager.task.relation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.task.change.FieldChange;
import io.taskmanager.task.task.Task;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of the {@code task.relation-*} events: like those of all that happens to a task, with what it is related to. Each
 * of the two tasks gets an event of its own, since not everybody who hears of one may hear of the other.
 *
 * @param version of the task, which a relation does not change
 * @param actor who did it; null when the service did (a purge of the other task)
 */
@RegisterForReflection(registerFullHierarchy = true)
record RelationEvent(
        UUID taskId,
        UUID projectId,
        String key,
        String title,
        long version,
        @JsonInclude @Nullable UUID actor,
        UUID createdBy,
        List<UUID> assignees,
        List<FieldChange> changes,
        Related relation) {

    static final String ADDED = "task.relation-added.v1";
    static final String REMOVED = "task.relation-removed.v1";

    /** @param taskId the other task, of which nothing else is told */
    @RegisterForReflection(registerFullHierarchy = true)
    record Related(UUID id, RelationKind kind, UUID taskId) {}

    static RelationEvent of(Relation relation, Task task, String taskKey, @Nullable UUID actor) {
        return new RelationEvent(
                task.id(),
                task.projectId(),
                taskKey,
                task.fields().title(),
                task.version(),
                actor,
                task.createdBy(),
                task.fields().assignees(),
                List.of(),
                new Related(relation.id(), relation.kindFor(task.id()), relation.otherThan(task.id())));
    }
}
