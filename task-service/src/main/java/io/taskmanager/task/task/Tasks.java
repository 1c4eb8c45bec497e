package io.taskmanager.task.task;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.filter.Filter;
import io.taskmanager.task.recurrence.From;
import io.taskmanager.task.trash.Lifecycle;
import io.taskmanager.task.trash.Trash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code tasks}. Every write is one single-document write that takes its event along. */
@ApplicationScoped
class Tasks {

    static final String NAME = "tasks";
    static final String WORDS = "listed.words";

    /** The requests that changed a task are kept here, as {@link Answered}. */
    private static final String ANSWERED = "answered";

    private static final int ANSWERED_KEPT = 50;

    /** All of a task, without what only serves to store it. */
    static final Bson WHOLE = exclude("outbox", WORDS, ANSWERED);

    private final MongoCollection<Task> collection;

    Tasks(MongoDatabase database) {
        collection = database.getCollection(NAME, Task.class);
    }

    /** The task wherever it is, also in the trash. */
    Optional<Task> find(UUID id) {
        return Optional.ofNullable(reading(eq("_id", id)).first());
    }

    Optional<Task> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                reading(eq("idempotency.key", idempotencyKey)).first());
    }

    /** Stores a new task; false when its idempotency key is there already. */
    boolean insert(Task task) {
        return UniqueWrite.done(() -> collection.insertOne(task));
    }

    /**
     * What the request came to when it changed the task before; the last {@value #ANSWERED_KEPT} of a task are known.
     * To be asked after the task was read, so that a repetition at the same time either is seen here or makes the write
     * fail.
     */
    Optional<Answered> answered(UUID id, IdempotencyStamp stamp) {
        BsonDocument found = collection
                .withDocumentClass(BsonDocument.class)
                .find(eq("_id", id))
                .projection(include(ANSWERED))
                .first();
        if (found == null || !found.isArray(ANSWERED)) {
            return Optional.empty();
        }
        return found.getArray(ANSWERED).stream()
                .map(BsonValue::asDocument)
                .filter(each ->
                        each.getDocument("stamp").getString("key").getValue().equals(stamp.key()))
                .map(each -> new Answered(
                        new IdempotencyStamp(
                                stamp.key(),
                                each.getDocument("stamp").getString("request").getValue(),
                                stamp.at()),
                        each.getNumber("version").longValue()))
                .findFirst();
    }

    /** The part of a write that keeps the request which it came to be by. */
    static Bson answer(IdempotencyStamp stamp, long version) {
        List<Answered> request = List.of(new Answered(stamp, version));
        return pushEach(ANSWERED, request, new PushOptions().slice(-ANSWERED_KEPT));
    }

    /**
     * Writes the next version of a task with its event; false when somebody else wrote in between.
     *
     * @param stamp of a request that may be repeated
     */
    boolean save(Task before, Task after, OutboxEvent event, @Nullable IdempotencyStamp stamp) {
        List<Bson> changes = new ArrayList<>(List.of(
                set("fields", after.fields()),
                set("listed", after.listed()),
                set("version", after.version()),
                set("changedAt", after.changedAt()),
                set("updatedAt", after.updatedAt()),
                setOrUnset("completedAt", after.completedAt()),
                setOrUnset("series", after.series()),
                set("lifecycle", after.lifecycle()),
                setOrUnset("trash", after.trash()),
                setOrUnset("spread", after.spread()),
                Outbox.append(event)));
        if (after.lifecycle() == Lifecycle.PURGED) {
            changes.add(set("purged", true));
        }
        if (stamp != null) {
            changes.add(answer(stamp, after.version()));
        }
        Bson unchanged = and(eq("_id", before.id()), eq("version", before.version()));
        return collection
                        .updateOne(
                                before.placedAs(after) ? unchanged : and(unchanged, eq("pins", before.pins())),
                                combine(changes))
                        .getModifiedCount()
                == 1;
    }

    /**
     * Notes that somebody relies on the place of a task in the tree of subtasks, so that who is about to write another
     * place, and has read the task before, does not. False when the place is no longer the one that was seen.
     *
     * @param seen with the parent and the lifecycle that are relied on
     */
    boolean pin(Task seen) {
        return collection
                        .updateOne(
                                and(
                                        eq("_id", seen.id()),
                                        eq("projectId", seen.projectId()),
                                        eq("fields.parent", seen.fields().parent()),
                                        eq("lifecycle", seen.lifecycle())),
                                inc("pins", 1))
                        .getModifiedCount()
                == 1;
    }

    /** Notes that from now on somebody has to look what the task waits for. */
    void expectBlockers(UUID id) {
        collection.updateOne(eq("_id", id), set("blocked", true));
    }

    /** Forgets that subtasks are still to follow; nothing happens when the task has changed since. */
    void settle(Task task) {
        collection.updateOne(and(eq("_id", task.id()), eq("version", task.version())), unset("spread"));
    }

    /** Up to {@code limit} tasks whose subtasks are still to follow them to the trash or back. */
    List<Task> unsettled(Instant before, int limit) {
        return reading(lte("spread", before)).limit(limit).into(new ArrayList<>());
    }

    /** The live subtasks of any of the tasks. */
    List<UUID> below(Collection<UUID> parents) {
        return ids(and(in("fields.parent", parents), eq("lifecycle", Lifecycle.LIVE)));
    }

    /** The subtasks that went to the trash by the deletion at that time. */
    List<UUID> deletedBelow(UUID parent, Instant deletion) {
        return ids(and(eq("fields.parent", parent), eq("lifecycle", Lifecycle.TRASHED), eq("trash.at", deletion)));
    }

    /** Those of the tasks that are live. */
    List<Task> live(Collection<UUID> ids) {
        return reading(and(in("_id", ids), eq("lifecycle", Lifecycle.LIVE))).into(new ArrayList<>());
    }

    /** Those of the tasks that are live and not done. */
    List<UUID> open(Collection<UUID> ids) {
        return ids(and(in("_id", ids), eq("lifecycle", Lifecycle.LIVE), eq("fields.done", false)));
    }

    /** The live task of the project with the number. */
    Optional<Task> numbered(UUID projectId, long number) {
        return Optional.ofNullable(
                reading(and(eq("projectId", projectId), eq("number", number), eq("lifecycle", Lifecycle.LIVE)))
                        .first());
    }

    /** Up to {@code limit} live subtasks in their manual order, after the given position. */
    List<Task> subtasks(UUID parent, @Nullable TaskPosition after, int limit) {
        Bson ours = and(eq("fields.parent", parent), eq("lifecycle", Lifecycle.LIVE));
        return reading(after == null ? ours : and(ours, beyond(TaskSort.RANK, false, after)))
                .sort(ascending(TaskSort.RANK.path, "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** How many live subtasks there are of each of the tasks; none means no entry. */
    Map<UUID, SubtaskCounts> countBelow(Collection<UUID> parents) {
        Map<UUID, SubtaskCounts> counts = new HashMap<>();
        collection
                .withDocumentClass(BsonDocument.class)
                .aggregate(List.of(
                        match(and(in("fields.parent", parents), eq("lifecycle", Lifecycle.LIVE))),
                        group(
                                "$fields.parent",
                                sum("total", 1),
                                sum("done", new Document("$cond", List.of("$fields.done", 1, 0))))))
                .forEach(found -> counts.put(
                        found.getBinary("_id").asUuid(),
                        new SubtaskCounts(
                                found.getNumber("total").intValue(),
                                found.getNumber("done").intValue())));
        return counts;
    }

    private List<UUID> ids(Bson filter) {
        return collection
                .withDocumentClass(BsonDocument.class)
                .find(filter)
                .projection(include("_id"))
                .map(found -> found.getBinary("_id").asUuid())
                .into(new ArrayList<>());
    }

    /**
     * Up to {@code limit} tasks of the projects after the given position. Projects and lifecycle are what an index
     * serves, in the order asked for; all else is looked at in what the index finds.
     */
    List<Task> page(
            Collection<UUID> projects,
            TaskQuery query,
            @Nullable Filter filter,
            @Nullable TaskPosition after,
            int limit) {
        Bson ours = projects.size() == 1 ? eq("projectId", projects.iterator().next()) : in("projectId", projects);
        List<Bson> conditions = new ArrayList<>(List.of(ours, eq("lifecycle", query.lifecycle())));
        if (!query.statuses().isEmpty()) {
            conditions.add(in("fields.status", query.statuses()));
        }
        if (query.titlePart() != null) {
            conditions.add(regex("listed.title", Pattern.quote(query.titlePart())));
        }
        if (filter != null) {
            conditions.add(TaskConditions.of(filter));
        }
        if (after != null) {
            conditions.add(beyond(query.sort(), query.descending(), after));
        }
        return reading(and(conditions))
                .sort(query.descending() ? descending(query.sort().path, "_id") : ascending(query.sort().path, "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * Up to {@code limit} live tasks that come again as planned and are not done for good, oldest first.
     *
     * @param after null for all of them
     */
    List<Task> recurring(Collection<UUID> projects, @Nullable UUID after, int limit) {
        Bson ours = and(
                in("projectId", projects),
                eq("lifecycle", Lifecycle.LIVE),
                eq("fields.recurrence.from", From.DUE),
                eq("fields.done", false));
        return reading(after == null ? ours : and(ours, gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /**
     * Up to {@code limit} live tasks of the project beyond the given one in their manual order.
     *
     * @param from null for all of the order
     */
    List<Task> inOrder(UUID projectId, @Nullable Task from, boolean upwards, int limit) {
        return page(
                Set.of(projectId),
                TaskQuery.manualOrder(upwards),
                null,
                from == null ? null : TaskPosition.of(from, TaskSort.RANK),
                limit);
    }

    /** Tasks whose time in the trash is over, also those that are closed but still there. */
    List<Task> expired(Instant now, int limit) {
        return reading(and(in("lifecycle", Lifecycle.TRASHED, Lifecycle.PURGED), lte("trash.purgeAt", now)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Tasks of a project that are not purged yet, also those that are closed but still there. */
    List<Task> remaining(UUID projectId, int limit) {
        return reading(and(
                        eq("projectId", projectId),
                        or(
                                eq("lifecycle", Lifecycle.LIVE),
                                and(in("lifecycle", Lifecycle.TRASHED, Lifecycle.PURGED), ne("trash", null)))))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** What is still to be told of a task. */
    List<OutboxEvent> waiting(UUID id) {
        return Outbox.waiting(collection, eq("_id", id));
    }

    /** What is still to be told of all tasks of a project, also of those that have left it. */
    List<OutboxEvent> waitingIn(UUID projectId) {
        Bson left = regex(TaskPlaces.FORMERLY, "^" + projectId + "/");
        return Outbox.waiting(collection, or(eq("projectId", projectId), left));
    }

    /**
     * Closes the way back: from now on the task cannot be restored. False when it just was. It counts as a version, so
     * that a restore which has read the task before does not write over it.
     */
    boolean close(Task task, Trash trash) {
        if (task.lifecycle() == Lifecycle.PURGED) {
            return true;
        }
        return collection
                        .updateOne(
                                and(eq("_id", task.id()), eq("version", task.version())),
                                combine(set("lifecycle", Lifecycle.PURGED), set("trash", trash), inc("version", 1L)))
                        .getModifiedCount()
                == 1;
    }

    private static Bson beyond(TaskSort sort, boolean descending, TaskPosition after) {
        String path = sort.path;
        Object value = sort.value(after.value());
        return descending
                ? or(lt(path, value), and(eq(path, value), lt("_id", after.id())))
                : or(gt(path, value), and(eq(path, value), gt("_id", after.id())));
    }

    private FindIterable<Task> reading(Bson filter) {
        return collection.find(filter).projection(WHOLE);
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }
}
