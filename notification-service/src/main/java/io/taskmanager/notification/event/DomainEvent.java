package io.taskmanager.notification.event;

import java.time.Instant;
import java.util.UUID;

/** Something that happened elsewhere (or here, for {@link NotificationEvent}) and was published on Kafka. */
public sealed interface DomainEvent permits AccountEvent, ProjectEvent, TaskEvent, CommentEvent, NotificationEvent {

    /** Identity of the occurrence: a redelivered event has the same id. */
    UUID id();

    /** CloudEvents type, for example {@code task.completed.v1}. */
    String type();

    Instant time();
}
