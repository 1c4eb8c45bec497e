package io.taskmanager.notification.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.data.event.MalformedEvent;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns the envelope with JSON into the event it is. */
@Singleton
public class EventReader {
    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The event, or nothing when it is of a type that means nothing to this service.
     *
     * @throws MalformedEvent when the data are not what the type promises
     */
    public Optional<DomainEvent> read(CloudEvent event) {
        String type = event.type();
        if (!type.endsWith(".v1")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (type.substring(0, type.indexOf('.'))) {
                    case "account" ->
                        new AccountEvent(event.id(), type, event.time(), data(event, AccountEvent.Data.class));
                    case "project" ->
                        new ProjectEvent(event.id(), type, event.time(), data(event, ProjectEvent.Data.class));
                    case "task" -> new TaskEvent(event.id(), type, event.time(), data(event, TaskEvent.Data.class));
                    case "comment" ->
                        new CommentEvent(event.id(), type, event.time(), data(event, CommentEvent.Data.class));
                    case "notification" ->
                        new NotificationEvent(
                                event.id(), type, event.time(), data(event, NotificationEvent.Data.class));
                    default -> null;
                });
    }

    private <T> T data(CloudEvent event, Class<T> type) {
        JsonNode data = event.data();
        try {
            return json.treeToValue(data, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedEvent("The data of %s cannot be read: %s".formatted(event.type(), e.getMessage()));
        }
    }
}
