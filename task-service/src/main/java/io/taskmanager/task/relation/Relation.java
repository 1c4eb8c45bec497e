package io.taskmanager.task.relation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What one task has to do with another, as one document.
 *
 * @param ends both tasks, by which those of either are found
 * @param pair what there is once; null as soon as the relation has gone
 * @param outbox only when inserted; afterwards it belongs to the relay, and only the history reads what waits in it
 */
@RegisterForReflection(registerFullHierarchy = true)
public record Relation(
        @BsonId UUID id,
        RelationType type,
        UUID from,
        UUID to,
        List<UUID> ends,
        @Nullable String pair,
        State state,
        UUID createdBy,
        Instant createdAt,
        @Nullable IdempotencyStamp idempotency,
        @Nullable List<OutboxEvent> outbox) {

    /** Where it is in its short life. */
    public enum State {
        /** Seen only by those who look for circles, until its writer has found that it makes none. */
        PENDING,
        LIVE,
        /** There for nobody; the document only waits until its last event has left. */
        GONE
    }

    static Relation between(
            UUID id,
            RelationType type,
            UUID from,
            UUID to,
            UUID creator,
            Instant now,
            @Nullable IdempotencyStamp stamp) {
        return new Relation(
                id, type, from, to, List.of(from, to), pair(type, from, to), State.PENDING, creator, now, stamp, null);
    }

    /** As it is inserted when nothing has to be looked for. */
    Relation live(List<OutboxEvent> events) {
        return new Relation(id, type, from, to, ends, pair, State.LIVE, createdBy, createdAt, idempotency, events);
    }

    /** What the task at one end sees. */
    RelationKind kindFor(UUID task) {
        return RelationKind.of(type, from.equals(task));
    }

    /** The task at the other end. */
    UUID otherThan(UUID task) {
        return from.equals(task) ? to : from;
    }

    private static String pair(RelationType type, UUID from, UUID to) {
        boolean ordered = !type.mutual() || from.toString().compareTo(to.toString()) < 0;
        return ordered ? "%s/%s/%s".formatted(type, from, to) : "%s/%s/%s".formatted(type, to, from);
    }
}
