package io.taskmanager.notification.live;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Events as the broadcast brings them. */
final class Arrivals {
    private Arrivals() {}

    static Arrival of(String topic, int partition, long offset, UUID project) {
        return of(UUID.randomUUID(), topic, partition, offset, new Sight.OfProject(project, Set.of()));
    }

    static Arrival of(UUID id, String topic, int partition, long offset, Sight sight) {
        var place = new Arrival.Place(topic, partition, offset);
        return new Arrival(place, id, sight, "task.changed.v1", Instant.now(), "{\"id\":\"%s\"}".formatted(id));
    }
}
