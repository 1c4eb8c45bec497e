package io.taskmanager.data.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.taskmanager.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The documents of one collection, seen as queues of events. */
class WaitingEvents {
    private static final String LEASE = "outboxLease";
    private static final String PURGED = "purged";

    private final MongoCollection<Queue> documents;

    WaitingEvents(MongoDatabase database, String collection) {
        documents = database.getCollection(collection, Queue.class);
    }

    /** What a document has to send, under a lease. Public, like every stored record: the driver reads it reflectively. */
    @RegisterForReflection(registerFullHierarchy = true)
    public record Queue(
            @BsonId UUID id,
            @Nullable List<OutboxEvent> outbox,
            @Nullable Lease outboxLease,
            @Nullable Boolean purged) {}

    @RegisterForReflection(registerFullHierarchy = true)
    public record Lease(String owner, Instant until) {}

    /** Takes the document for its relay, or null when nothing waits in it or another relay has it. */
    @Nullable
    Queue lease(UUID id, Instant now, Duration duration) {
        return documents.findOneAndUpdate(
                and(eq("_id", id), exists(Outbox.FIELD + ".0"), or(exists(LEASE, false), lt(LEASE + ".until", now))),
                set(LEASE, new Lease(Ids.next().toString(), now.plus(duration))),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(include(Outbox.FIELD, LEASE, PURGED)));
    }

    /** Forgets the events that have left, gives the lease back, and drops a purged document that is empty now. */
    void sent(Queue queue) {
        var ids = events(queue).stream().map(OutboxEvent::id).toList();
        documents.updateOne(owned(queue), combine(pull(Outbox.FIELD, in("id", ids)), unset(LEASE)));
        if (Boolean.TRUE.equals(queue.purged())) {
            documents.deleteOne(and(eq("_id", queue.id()), eq(PURGED, true), size(Outbox.FIELD, 0)));
        }
    }

    /** Gives the lease back with all events still waiting. */
    void release(Queue queue) {
        documents.updateOne(owned(queue), unset(LEASE));
    }

    /** The documents that hold an event from before the given time, oldest first. */
    List<Queue> before(Instant time, int limit) {
        return documents
                .find(lte(Outbox.FIELD + ".time", time))
                .projection(include(Outbox.FIELD + ".time"))
                .sort(Sorts.ascending(Outbox.FIELD + ".time"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The events of the documents found. The time is what the index holds, of documents with a waiting event only. */
    static List<OutboxEvent> waiting(MongoCollection<?> documents, Bson filter) {
        return documents
                .withDocumentClass(Queue.class)
                .find(and(filter, gte(Outbox.FIELD + ".time", Instant.EPOCH)))
                .projection(include(Outbox.FIELD))
                .into(new ArrayList<>())
                .stream()
                .flatMap(queue -> events(queue).stream())
                .toList();
    }

    static List<OutboxEvent> events(Queue queue) {
        return queue.outbox() == null ? List.of() : queue.outbox();
    }

    private static Bson owned(Queue queue) {
        var lease = Objects.requireNonNull(queue.outboxLease());
        return and(eq("_id", queue.id()), eq(LEASE + ".owner", lease.owner()));
    }
}
