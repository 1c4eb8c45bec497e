package io.taskmanager.notification.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who opens a stream.
 *
 * @param expiresAt the end of his access token, and of the stream
 * @param lastEventId the position he wants to go on from, or something that is not one
 * @param cutOff drops his connection at once
 */
record Visitor(UUID userId, Instant expiresAt, @Nullable String lastEventId, Runnable cutOff) {}
