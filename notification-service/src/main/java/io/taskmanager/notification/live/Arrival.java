package io.taskmanager.notification.live;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it came from Kafka, ready to be pushed.
 *
 * @param id identity of the event; its producer may have sent it twice, to two places
 * @param type CloudEvents type, the {@code event:} of the stream
 * @param time when it happened
 * @param json the {@code data:} of the stream
 */
record Arrival(Place place, UUID id, Sight sight, String type, Instant time, String json) {

    /** Where it stands in the log. */
    record Place(String topic, int partition, long offset) {}

    Frame frame(Position after) {
        return Frame.event(after.toString(), type, json);
    }

    /** Whether a reader at this position has not had it. */
    boolean isAfter(Position position) {
        return place.offset() >= position.next(place.topic(), place.partition());
    }

    /** The position of a reader who has had it. */
    Position passedBy(Position position) {
        return position.with(place.topic(), place.partition(), place.offset() + 1);
    }
}
