package io.taskmanager.notification.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskmanager.data.event.CloudEvent;
import io.taskmanager.notification.event.AccountEvent;
import io.taskmanager.notification.event.CommentEvent;
import io.taskmanager.notification.event.DomainEvent;
import io.taskmanager.notification.event.EventReader;
import io.taskmanager.notification.event.NotificationEvent;
import io.taskmanager.notification.event.ProjectEvent;
import io.taskmanager.notification.event.TaskEvent;
import io.taskmanager.notification.live.Rosters.Roster;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Says of each event who may see it and what they see, and gives it to the streams. */
@Singleton
class Feed {
    private final EventReader reader;
    private final LiveStreams streams;
    private final ObjectMapper json;

    Feed(EventReader reader, LiveStreams streams, ObjectMapper json) {
        this.reader = reader;
        this.streams = streams;
        this.json = json;
    }

    void deliver(Arrival.Place place, CloudEvent message) {
        reader.read(message).ifPresentOrElse(event -> deliver(place, event), () -> streams.skipped(place));
    }

    private void deliver(Arrival.Place place, DomainEvent event) {
        switch (event) {
            case ProjectEvent project -> {
                UUID id = project.data().projectId();
                var roster = new Roster(id, project.data().version(), project.viewers());
                streams.arrived(arrival(place, event, new Sight.OfProject(id, project.leavers())), roster);
            }
            case TaskEvent task -> {
                var sight = new Sight.OfProject(task.data().projectId(), Set.of());
                streams.arrived(arrival(place, event, sight), null);
            }
            case CommentEvent comment -> {
                var sight = new Sight.OfProject(comment.data().projectId(), Set.of());
                streams.arrived(arrival(place, event, sight), null);
            }
            case NotificationEvent notification -> {
                var sight = new Sight.OfUser(notification.data().userId());
                streams.arrived(arrival(place, event, sight), null);
            }
            case AccountEvent account -> streams.skipped(place);
        }
    }

    private Arrival arrival(Arrival.Place place, DomainEvent event, Sight sight) {
        try {
            String data = json.writeValueAsString(StreamEvent.of(event));
            return new Arrival(place, event.id(), sight, event.type(), event.time(), data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + event.type(), e);
        }
    }
}
