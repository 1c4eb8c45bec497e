package io.taskmanager.notification.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.notification.event.AccountEvent;
import io.taskmanager.notification.event.Change;
import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.DomainEvent;
import io.taskmanager.notification.event.NotificationEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import io.taskmanager.notification.inbox.NotificationView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The {@code data:} of an event on the stream: what changed where, so that a reader knows what to fetch or to patch. */
@Schema(name = "StreamEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(registerFullHierarchy = true)
record StreamEvent(
        @Schema(required = true) UUID id,
        @Schema(required = true) String type,
        @Schema(required = true) Instant time,
        @Nullable UUID projectId,
        @Nullable UUID taskId,
        @Nullable UUID commentId,
        @Nullable UUID actor,
        @Nullable Long version,
        List<Change> changes,
        @Nullable NotificationView notification) {

    static StreamEvent of(DomainEvent event) {
        return switch (event) {
            case TaskEvent task -> {
                var data = task.data();
                yield of(event, data.projectId(), data.taskId(), null, data.actor(), data.version(), data.changes());
            }
            case ProjectEvent project -> {
                var data = project.data();
                yield of(event, data.projectId(), null, null, data.actor(), data.version(), data.changes());
            }
            case CommentEvent comment -> {
                var data = comment.data();
                yield of(
                        event,
                        data.projectId(),
                        data.taskId(),
                        data.commentId(),
                        data.actor(),
                        data.version(),
                        List.of());
            }
            case NotificationEvent notification -> of(notification);
            case AccountEvent account -> throw new IllegalArgumentException("Accounts are not streamed");
        };
    }

    private static StreamEvent of(
            DomainEvent event,
            UUID projectId,
            @Nullable UUID taskId,
            @Nullable UUID commentId,
            @Nullable UUID actor,
            long version,
            @Nullable List<Change> changes) {
        var known = changes == null ? List.<Change>of() : changes;
        return new StreamEvent(
                event.id(), event.type(), event.time(), projectId, taskId, commentId, actor, version, known, null);
    }

    private static StreamEvent of(NotificationEvent event) {
        var data = event.data();
        return new StreamEvent(
                event.id(),
                event.type(),
                event.time(),
                data.projectId(),
                data.taskId(),
                null,
                data.actor().id(),
                null,
                List.of(),
                NotificationView.of(event));
    }
}
