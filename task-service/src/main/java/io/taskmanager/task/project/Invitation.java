package io.taskmanager.task.project;

import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.task.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may join a project as soon as they have an account.
 *
 * @param email in lower case, as accounts have it
 * @param role of the member-to-be
 * @param expiresAt from when on it is void; it is dropped with the next change of the project's members
 * @param idempotency of the request that invited, to answer its repetition when the invitation was taken up meanwhile
 */
public record Invitation(
        UUID id,
        String email,
        Role role,
        UUID invitedBy,
        Instant at,
        Instant expiresAt,
        @Nullable IdempotencyStamp idempotency) {

    boolean pending(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** What it becomes when the account is there. */
    Member taken(UUID userId, Instant now) {
        return new Member(userId, role, now, idempotency);
    }
}
