package io.taskmanager.task.relation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.relation.Relation.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code relations}. Whatever is told of one is in the write that makes it so. */
@ApplicationScoped
class Relations {

    static final String NAME = "relations";

    private final MongoCollection<Relation> collection;

    Relations(MongoDatabase database) {
        collection = database.getCollection(NAME, Relation.class);
    }

    /** The relation, when it is there and of that task. */
    Optional<Relation> find(UUID taskId, UUID id) {
        return Optional.ofNullable(reading(and(eq("_id", id), of(taskId))).first());
    }

    Optional<Relation> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                reading(eq("idempotency.key", idempotencyKey)).first());
    }

    Optional<Relation> withPair(@Nullable String pair) {
        return Optional.ofNullable(reading(eq("pair", pair)).first());
    }

    /** Up to {@code limit} relations of the task after the given one, oldest first. */
    List<Relation> page(UUID taskId, @Nullable UUID after, int limit) {
        return reading(after == null ? of(taskId) : and(of(taskId), gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many relations the task has, but counting no further than {@code most}. */
    long count(UUID taskId, int most) {
        return collection.countDocuments(of(taskId), new CountOptions().limit(most));
    }

    /** All that any of the tasks blocks, also what may not come to be. */
    List<Relation> blockedBy(Collection<UUID> tasks) {
        return reading(and(in("from", tasks), eq("type", RelationType.BLOCKS), in("state", State.PENDING, State.LIVE)))
                .into(new ArrayList<>());
    }

    /** All that blocks any of the tasks. */
    List<Relation> blocking(Collection<UUID> tasks) {
        return reading(and(in("to", tasks), eq("type", RelationType.BLOCKS), eq("state", State.LIVE)))
                .into(new ArrayList<>());
    }

    /** Stores a new relation; false when the same, or its idempotency key, is there already. */
    boolean insert(Relation relation) {
        return UniqueWrite.done(() -> collection.insertOne(relation));
    }

    /** Makes a pending relation one that everybody sees, with its events; false when it is not there any more. */
    boolean confirm(Relation relation, List<OutboxEvent> events) {
        return collection
                        .updateOne(
                                and(eq("_id", relation.id()), eq("state", State.PENDING)),
                                combine(set("state", State.LIVE), Outbox.append(events.toArray(OutboxEvent[]::new))))
                        .getModifiedCount()
                == 1;
    }

    /** Forgets a relation that nobody was told of. */
    void withdraw(UUID id) {
        collection.deleteOne(and(eq("_id", id), eq("state", State.PENDING)));
    }

    /** Forgets all that their writers have left pending. */
    void withdrawBefore(Instant time) {
        collection.deleteMany(and(eq("state", State.PENDING), lt("createdAt", time)));
    }

    /** Ends a relation, with the events that tell it; false when somebody else just did. */
    boolean end(Relation relation, List<OutboxEvent> events) {
        return collection
                        .updateOne(
                                and(eq("_id", relation.id()), eq("state", State.LIVE)),
                                combine(
                                        set("state", State.GONE),
                                        unset("pair"),
                                        set("purged", true),
                                        Outbox.append(events.toArray(OutboxEvent[]::new))))
                        .getModifiedCount()
                == 1;
    }

    /** Deletes a relation that nobody needs to be told of. */
    void delete(UUID id) {
        collection.deleteOne(eq("_id", id));
    }

    List<OutboxEvent> waiting(UUID taskId) {
        return Outbox.waiting(collection, eq("ends", taskId));
    }

    List<OutboxEvent> waiting() {
        return Outbox.waiting(collection, Filters.empty());
    }

    private static Bson of(UUID taskId) {
        return and(eq("ends", taskId), eq("state", State.LIVE));
    }

    private FindIterable<Relation> reading(Bson filter) {
        return collection.find(filter).projection(exclude("outbox"));
    }
}
