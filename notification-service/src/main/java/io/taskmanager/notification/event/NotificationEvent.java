package io.taskmanager.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something was put into a user's inbox: the one event this service publishes. */
public record NotificationEvent(UUID id, String type, Instant time, Data data) implements DomainEvent {

    public static final String CREATED = "notification.created.v1";

    /**
     * The notification as it was created.
     *
     * @param eventId the event it tells of
     * @param taskId absent, as {@code taskKey} is, when it tells of a project
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @RegisterForReflection(registerFullHierarchy = true)
    public record Data(
            UUID notificationId,
            UUID userId,
            String kind,
            UUID eventId,
            UUID projectId,
            String projectName,
            @Nullable UUID taskId,
            @Nullable String taskKey,
            String title,
            Actor actor) {
        public Data {
            Objects.requireNonNull(notificationId, "notificationId");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(projectId, "projectId");
            Objects.requireNonNull(projectName, "projectName");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(actor, "actor");
        }
    }

    /** Who did it, by the name he had then. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Actor(UUID id, String name) {}
}
