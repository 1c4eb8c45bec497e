package io.taskmanager.data.idempotency;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * Stored in the document a request made, under {@code idempotency}, with a unique sparse index on its key: the second
 * insert fails, on whichever replica, and is answered as the first.
 *
 * @param key unique per user
 * @param request fingerprint of what was asked for
 * @param at when, so that old stamps can be dropped
 */
@RegisterForReflection(registerFullHierarchy = true)
public record IdempotencyStamp(String key, String request, Instant at) {
    /** @throws IdempotencyKeyReused when the stored stamp is of another request */
    public void requireSame(IdempotencyStamp stored) {
        if (!stored.request.equals(request)) {
            throw new IdempotencyKeyReused();
        }
    }
}
