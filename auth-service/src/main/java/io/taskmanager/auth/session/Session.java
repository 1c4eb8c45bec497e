package io.taskmanager.auth.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in on one device, as stored: the family of refresh tokens that descend from it.
 * Public, like every stored record: the driver reads it reflectively.
 *
 * @param currentHash hash of the only token that may be exchanged
 * @param previousHash hash of the token before, null until the first rotation
 * @param salt what the current token was derived with, null until the first rotation
 * @param rotatedAt when the current token was made
 * @param absoluteExpiry the end that no refresh moves
 * @param expiresAt the end unless it is refreshed before
 * @param revokedAt when it was ended early, with {@code revokedReason}
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Session(
        @BsonId UUID id,
        UUID userId,
        String currentHash,
        @Nullable String previousHash,
        @Nullable String salt,
        Instant rotatedAt,
        Instant createdAt,
        Instant lastUsedAt,
        Instant absoluteExpiry,
        Instant expiresAt,
        @Nullable String userAgent,
        @Nullable Instant revokedAt,
        @Nullable RevokedReason revokedReason,
        long version) {

    static Session begin(
            RefreshToken first, UUID userId, @Nullable String userAgent, Instant now, SessionLimits limits) {
        Instant absoluteExpiry = now.plus(limits.absolute());
        return new Session(
                first.sessionId(),
                userId,
                first.hash(),
                null,
                null,
                now,
                now,
                now,
                absoluteExpiry,
                limits.expiry(now, absoluteExpiry),
                userAgent,
                null,
                null,
                1);
    }

    Session rotated(RefreshToken successor, String salt, Instant now, SessionLimits limits) {
        return new Session(
                id,
                userId,
                successor.hash(),
                currentHash,
                salt,
                now,
                createdAt,
                now,
                absoluteExpiry,
                limits.expiry(now, absoluteExpiry),
                userAgent,
                null,
                null,
                version + 1);
    }

    boolean live(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
