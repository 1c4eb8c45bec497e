package io.taskmanager.task.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxEvent;
import io.taskmanager.task.trash.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code tasks}, for what of a task says which projects it was in, and that something may still have to
 * follow it. Nothing else reads these fields, so they are no part of a {@link Task}.
 */
@ApplicationScoped
class TaskPlaces {

    /** The last {@value #FORMERLY_KEPT} places before, each as project/number. */
    static final String FORMERLY = "formerly";

    /** When it came to its project, as long as something may still have to follow. */
    static final String MOVED = "moved";

    private static final int FORMERLY_KEPT = 20;

    private final MongoCollection<BsonDocument> collection;

    TaskPlaces(MongoDatabase database) {
        collection = database.getCollection(Tasks.NAME, BsonDocument.class);
    }

    /** A number in a project. */
    record Former(UUID projectId, long number) {
        static Former parse(String text) {
            String[] parts = text.split("/", 2);
            return new Former(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        }

        String text() {
            return projectId + "/" + number;
        }
    }

    /** A task that came to its project at that time. */
    record Moved(UUID id, Instant at) {}

    /**
     * Writes a task into another project, with its events; false when somebody else wrote in between, or relies on
     * where it was.
     *
     * @param stamp of a request that may be repeated
     */
    boolean move(Task before, Task after, @Nullable IdempotencyStamp stamp, OutboxEvent... events) {
        String left = new Former(before.projectId(), before.number()).text();
        List<Bson> changes = new ArrayList<>(List.of(
                set("projectId", after.projectId()),
                set("number", after.number()),
                set("fields", after.fields()),
                set("listed", after.listed()),
                set("version", after.version()),
                set("changedAt", after.changedAt()),
                set("updatedAt", after.updatedAt()),
                set(MOVED, after.updatedAt()),
                pushEach(FORMERLY, List.of(left), new PushOptions().slice(-FORMERLY_KEPT)),
                Outbox.append(events)));
        if (stamp != null) {
            changes.add(Tasks.answer(stamp, after.version()));
        }
        return collection
                        .updateOne(
                                and(eq("_id", before.id()), eq("version", before.version()), eq("pins", before.pins())),
                                combine(changes))
                        .getModifiedCount()
                == 1;
    }

    /** Where the task was before, the last place last. */
    List<Former> former(UUID id) {
        BsonDocument found =
                collection.find(eq("_id", id)).projection(include(FORMERLY)).first();
        return found == null || !found.isArray(FORMERLY)
                ? List.of()
                : found.getArray(FORMERLY).stream()
                        .map(BsonValue::asString)
                        .map(text -> Former.parse(text.getValue()))
                        .toList();
    }

    /** The live tasks that once had the number in one of the projects. */
    List<UUID> formerly(Collection<UUID> projects, long number) {
        List<String> places = projects.stream()
                .map(project -> new Former(project, number).text())
                .toList();
        return ids(and(in(FORMERLY, places), eq("lifecycle", Lifecycle.LIVE)));
    }

    /** The direct subtasks, also those in the trash. */
    List<UUID> below(Collection<UUID> parents) {
        return ids(and(in("fields.parent", parents), in("lifecycle", Lifecycle.LIVE, Lifecycle.TRASHED)));
    }

    /** Up to {@code limit} tasks that came to their project before the time and that something may still have to follow. */
    List<Moved> movedBefore(Instant time, int limit) {
        return collection
                .find(lte(MOVED, time))
                .projection(include(MOVED))
                .limit(limit)
                .map(found -> new Moved(
                        found.getBinary("_id").asUuid(),
                        Instant.ofEpochMilli(found.getDateTime(MOVED).getValue())))
                .into(new ArrayList<>());
    }

    /** Notes that all has followed, unless the task has moved on since. */
    void settle(Moved moved) {
        collection.updateOne(and(eq("_id", moved.id()), eq(MOVED, moved.at())), unset(MOVED));
    }

    private List<UUID> ids(Bson filter) {
        return collection
                .find(filter)
                .projection(include("_id"))
                .map(found -> found.getBinary("_id").asUuid())
                .into(new ArrayList<>());
    }
}
