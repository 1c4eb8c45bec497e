package io.taskmanager.task.project;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.task.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a project.
 *
 * @param idempotency of the request that added the member, to tell its repetition from adding somebody twice
 */
public record Member(
        UUID userId, Role role, Instant since, @Nullable IdempotencyStamp idempotency) {

    static Member owner(UUID userId, Instant since) {
        return new Member(userId, Role.OWNER, since, null);
    }

    Member as(Role newRole) {
        return new Member(userId, newRole, since, idempotency);
    }
}
