package io.taskmanager.notification.inbox;

import io.taskmanager.notification.event.NotificationEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notification as its reader sees it. */
@Schema(name = "Notification")
public record NotificationView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {
                    "task-created",
                    "task-assigned",
                    "task-completed",
                    "project-shared",
                    "mentioned",
                    "commented"
                })
        String kind,

        @Schema(required = true) Instant time,
        @Schema(required = true) boolean read,
        @Schema(required = true) ActorView actor,
        @Schema(required = true) UUID projectId,
        @Schema(required = true) String projectName,
        @Nullable UUID taskId,
        @Nullable String taskKey,
        @Schema(required = true) String title) {

    /** The name of an actor whose account is not known here. */
    static final String SOMEONE = "Someone";

    /** Who did it. */
    @Schema(name = "Actor")
    public record ActorView(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    /** @param names of the accounts that are known; somebody else is "Someone" */
    static NotificationView of(Notification notification, Map<UUID, String> names) {
        var subject = notification.subject();
        return new NotificationView(
                notification.id(),
                notification.kind().text(),
                notification.time(),
                notification.read(),
                new ActorView(subject.actorId(), names.getOrDefault(subject.actorId(), SOMEONE)),
                subject.projectId(),
                subject.projectName(),
                subject.taskId(),
                subject.taskKey(),
                subject.title());
    }

    /** The same, from the event that told of it: just created, so not read yet. */
    public static NotificationView of(NotificationEvent event) {
        var data = event.data();
        return new NotificationView(
                data.notificationId(),
                data.kind(),
                event.time(),
                false,
                new ActorView(data.actor().id(), data.actor().name()),
                data.projectId(),
                data.projectName(),
                data.taskId(),
                data.taskKey(),
                data.title());
    }
}
