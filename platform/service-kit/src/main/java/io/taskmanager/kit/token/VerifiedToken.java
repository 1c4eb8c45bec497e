package io.taskmanager.kit.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An access token that was found good.
 *
 * @param userId claim {@code sub}
 * @param sessionId claim {@code sid}
 * @param groups claim {@code groups}
 * @param expiresAt claim {@code exp}; the holder must not be served after it
 */
public record VerifiedToken(UUID userId, UUID sessionId, Set<String> groups, Instant expiresAt) {
    public static final String SESSION_CLAIM = "sid";
}
