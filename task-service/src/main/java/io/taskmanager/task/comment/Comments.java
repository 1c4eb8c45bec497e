package io.taskmanager.task.comment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import io.taskmanager.data.consistency.LaggingReads;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.words.Created;
import io.taskmanager.task.words.WordConditions;
import io.taskmanager.task.words.WordQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code comments}. Every write is one single-document write that takes its event along. */
@ApplicationScoped
class Comments {

    static final String NAME = "comments";
    private static final String WORDS = "words";

    /** All of a comment, without what only serves to store it. */
    private static final Bson WHOLE = exclude("outbox", WORDS);

    private final MongoCollection<Comment> collection;
    private final LaggingReads lagging;

    Comments(MongoDatabase database, LaggingReads lagging) {
        collection = database.getCollection(NAME, Comment.class);
        this.lagging = lagging;
    }

    /** The comment, when it is there and on that task. */
    Optional<Comment> find(UUID taskId, UUID id) {
        return Optional.ofNullable(reading(and(eq("_id", id), onTask(taskId))).first());
    }

    Optional<Comment> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                reading(eq("idempotency.key", idempotencyKey)).first());
    }

    /** Up to {@code limit} comments after the given one, oldest first: ids are made in the order of time. */
    List<Comment> page(UUID taskId, @Nullable UUID after, int limit) {
        return reading(after == null ? onTask(taskId) : and(onTask(taskId), gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many comments the task has, but counting no further than {@code most}. */
    long count(UUID taskId, int most) {
        return collection.countDocuments(onTask(taskId), new CountOptions().limit(most));
    }

    /** Stores a new comment; false when its idempotency key is there already. */
    boolean insert(Comment comment) {
        return UniqueWrite.done(() -> collection.insertOne(comment));
    }

    /** Writes the next version of a comment with its event; false when somebody else wrote in between. */
    boolean save(Comment before, Comment after, OutboxEvent event) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("fields", after.fields()),
                set("reactions", after.reactions()),
                set("earlier", after.earlier()),
                set("version", after.version()),
                set("changedAt", after.changedAt()),
                set("lifecycle", after.lifecycle()),
                set(WORDS, after.words()),
                Outbox.append(event)));
        if (after.editedAt() != null) {
            changes.add(set("editedAt", after.editedAt()));
        }
        if (after.lifecycle() == Lifecycle.PURGED) {
            changes.add(set("purged", true));
        }
        return collection
                        .updateOne(and(eq("_id", before.id()), eq("version", before.version())), combine(changes))
                        .getModifiedCount()
                == 1;
    }

    /** Up to {@code limit} comments with all words, the newest first. */
    List<Comment> found(Collection<UUID> projects, WordQuery words, @Nullable Created after, int limit) {
        Bson condition =
                and(in("projectId", projects), eq("lifecycle", Lifecycle.LIVE), WordConditions.all(WORDS, words));
        return lagging.read(
                collection, in -> in.find(after == null ? condition : and(condition, WordConditions.olderThan(after)))
                        .projection(WHOLE)
                        .sort(descending("createdAt", "_id"))
                        .limit(limit)
                        .into(new ArrayList<>()));
    }

    /** Of each of the tasks its newest comment with all words, if there is one. */
    Map<UUID, UUID> newest(Collection<UUID> taskIds, WordQuery words) {
        Map<UUID, Created> newest = new HashMap<>();
        Bson condition = and(in("taskId", taskIds), eq("lifecycle", Lifecycle.LIVE), WordConditions.all(WORDS, words));
        List<BsonDocument> all = lagging.read(collection.withDocumentClass(BsonDocument.class), in -> in.find(condition)
                .projection(include("taskId", "createdAt"))
                .into(new ArrayList<>()));
        all.forEach(found -> newest.merge(
                found.getBinary("taskId").asUuid(),
                new Created(
                        Instant.ofEpochMilli(found.getDateTime("createdAt").getValue()),
                        found.getBinary("_id").asUuid()),
                BinaryOperator.maxBy(Created.ORDER)));
        return newest.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .id()));
    }

    /** Says of all comments of the task that they are in its project. */
    void follow(UUID taskId, UUID projectId) {
        collection.updateMany(and(eq("taskId", taskId), ne("projectId", projectId)), set("projectId", projectId));
    }

    void deleteAll(UUID taskId) {
        collection.deleteMany(eq("taskId", taskId));
    }

    private static Bson onTask(UUID taskId) {
        return and(eq("taskId", taskId), eq("lifecycle", Lifecycle.LIVE));
    }

    private FindIterable<Comment> reading(Bson filter) {
        return collection.find(filter).projection(WHOLE);
    }
}
