package io.taskmanager.task.attachment;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.attachment.Attachment.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code attachments}. Whatever is told of a file is in the write that makes it so. */
@ApplicationScoped
class Attachments {

    static final String NAME = "attachments";

    private final MongoCollection<Attachment> collection;

    Attachments(MongoDatabase database) {
        collection = database.getCollection(NAME, Attachment.class);
    }

    /** The file, when all of it is there and of that task. */
    Optional<Attachment> find(UUID taskId, UUID id) {
        return Optional.ofNullable(reading(and(eq("_id", id), of(taskId))).first());
    }

    Optional<Attachment> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                reading(eq("idempotency.key", idempotencyKey)).first());
    }

    /** Up to {@code limit} files of the task after the given one, oldest first. */
    List<Attachment> page(UUID taskId, @Nullable UUID after, int limit) {
        return reading(after == null ? of(taskId) : and(of(taskId), gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many files the task has, but counting no further than {@code most}. */
    long count(UUID taskId, int most) {
        return collection.countDocuments(of(taskId), new CountOptions().limit(most));
    }

    /** The bytes of all files of the project, with what is announced of those that are uploading. */
    long used(UUID projectId) {
        return sumOfSizes(and(eq("projectId", projectId), in("state", State.UPLOADING, State.LIVE)));
    }

    /** The bytes of all files of the tasks, with what is announced of those that are uploading. */
    long usedBy(Collection<UUID> tasks) {
        return sumOfSizes(and(in("taskId", tasks), in("state", State.UPLOADING, State.LIVE)));
    }

    private long sumOfSizes(Bson files) {
        BsonDocument found = collection
                .withDocumentClass(BsonDocument.class)
                .aggregate(List.of(match(files), group(null, sum("used", "$size"))))
                .first();
        return found == null ? 0 : found.getNumber("used").longValue();
    }

    /** Says of all files of the task that they are in its project. */
    void follow(UUID taskId, UUID projectId) {
        collection.updateMany(and(eq("taskId", taskId), ne("projectId", projectId)), set("projectId", projectId));
    }

    void insert(Attachment uploading) {
        collection.insertOne(uploading);
    }

    /**
     * Lets everybody see a file whose bytes are all stored, with its event; false when it was given up, or the same request
     * has made another one.
     */
    boolean complete(Attachment uploaded, OutboxEvent event) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("state", State.LIVE),
                set("projectId", uploaded.projectId()),
                set("size", uploaded.size()),
                set("contentType", uploaded.contentType()),
                set("checksum", uploaded.checksum()),
                set("preview", uploaded.preview()),
                Outbox.append(event)));
        if (uploaded.idempotency() != null) {
            changes.add(set("idempotency", uploaded.idempotency()));
        }
        boolean[] done = {false};
        boolean unique = UniqueWrite.done(() -> done[0] = collection
                        .updateOne(and(eq("_id", uploaded.id()), eq("state", State.UPLOADING)), combine(changes))
                        .getModifiedCount()
                == 1);
        return unique && done[0];
    }

    /** Takes a file from everybody's sight, with the event that tells it; false when somebody else just did. */
    boolean end(Attachment attachment, OutboxEvent event) {
        return collection
                        .updateOne(
                                and(eq("_id", attachment.id()), eq("state", State.LIVE)),
                                combine(set("state", State.GONE), Outbox.append(event)))
                        .getModifiedCount()
                == 1;
    }

    /** Files whose bytes are still to go: deleted ones, and those that were uploading before the given time. */
    List<Attachment> leftBefore(Instant time, int limit) {
        return reading(and(in("state", State.UPLOADING, State.GONE), lt("createdAt", time)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Lets a document go whose bytes have gone: at once, or by the relay when it has sent what waits. */
    void forget(UUID id) {
        collection.updateOne(eq("_id", id), combine(set("state", State.GONE), set("purged", true)));
        collection.deleteOne(and(eq("_id", id), exists("outbox.0", false)));
    }

    List<OutboxEvent> waiting(UUID taskId) {
        return Outbox.waiting(collection, eq("taskId", taskId));
    }

    List<OutboxEvent> waitingIn(UUID projectId) {
        return Outbox.waiting(collection, eq("projectId", projectId));
    }

    private static Bson of(UUID taskId) {
        return and(eq("taskId", taskId), eq("state", State.LIVE));
    }

    private FindIterable<Attachment> reading(Bson filter) {
        return collection.find(filter).projection(exclude("outbox"));
    }
}
