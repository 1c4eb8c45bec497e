package io.taskmanager.notification.inbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the inbox of a user: what one event means to him. Public for the driver, which makes it by reflection.
 *
 * @param eventId the event it tells of; unique together with the user
 * @param time when it was put here
 * @param outbox the event that tells his open streams of it, until it has left
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Notification(
        @BsonId UUID id,
        UUID userId,
        UUID eventId,
        Kind kind,
        Instant time,
        boolean read,
        Subject subject,
        @Nullable List<OutboxEvent> outbox) {

    /**
     * What it is about, by the names of that moment.
     *
     * @param taskId absent, as {@code taskKey} is, when it is about the project itself
     */
    public record Subject(
            UUID actorId,
            UUID projectId,
            String projectName,
            @Nullable UUID taskId,
            @Nullable String taskKey,
            String title) {}
}
