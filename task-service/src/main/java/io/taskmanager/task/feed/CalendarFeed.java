package io.taskmanager.task.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A secret address, as one document.
 *
 * @param projectId null for all projects of the owner
 * @param hash SHA-256 of the secret, base64url
 */
@RegisterForReflection(registerFullHierarchy = true)
public record CalendarFeed(
        @BsonId UUID id,
        UUID owner,
        @Nullable UUID projectId,
        String hash,
        Instant createdAt,
        @Nullable IdempotencyStamp idempotency) {}
