package io.taskmanager.task.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.outbox.OutboxEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One change of a task or a project, as one document.
 *
 * @param id of the event that told of it, so that keeping it twice keeps it once
 * @param taskId null for a change of the project itself
 * @param version that the change made
 * @param told the JSON text of a {@link Told}
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Change(
        @BsonId UUID id, @Nullable UUID taskId, UUID projectId, long version, Instant at, Kind kind, String told) {

    /** The change that an event tells of; empty for an event of another kind. */
    static Optional<Change> of(OutboxEvent event, ObjectMapper json) {
        return Kind.of(event.type()).map(kind -> {
            try {
                Told told = json.readValue(event.data(), Told.class).bounded();
                return new Change(
                        event.id(),
                        told.taskId(),
                        told.projectId(),
                        told.version(),
                        event.time(),
                        kind == Kind.CHANGED && told.onlyRanks() ? Kind.MOVED : kind,
                        json.writeValueAsString(told));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Event " + event.id() + " cannot be read as a change", e);
            }
        });
    }

    Told told(ObjectMapper json) {
        try {
            return json.readValue(told, Told.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Change " + id + " cannot be read", e);
        }
    }
}
