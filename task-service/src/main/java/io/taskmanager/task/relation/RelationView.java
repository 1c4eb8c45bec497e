package io.taskmanager.task.relation;

import io.taskmanager.task.task.TaskAccess.Accessible;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A relation as the API shows it to those who may see one of its tasks.
 *
 * @param task null for a task that the caller may not see
 */
@Schema(
        name = "Relation",
        requiredProperties = {"id", "kind", "createdBy", "createdAt"})
public record RelationView(
        UUID id,
        RelationKind kind,

        @Schema(nullable = true, description = "The other task; null when the caller may not see it") @Nullable
        RelatedTask task,

        UUID createdBy,
        Instant createdAt) {

    static RelationView of(Relation relation, UUID task, @Nullable Accessible other) {
        return new RelationView(
                relation.id(),
                relation.kindFor(task),
                other == null ? null : RelatedTask.of(other),
                relation.createdBy(),
                relation.createdAt());
    }
}
