package io.taskmanager.task.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.mongo.UniqueWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The collection {@code calendarFeeds}. */
@ApplicationScoped
class CalendarFeeds {

    static final String NAME = "calendarFeeds";

    private final MongoCollection<CalendarFeed> collection;

    CalendarFeeds(MongoDatabase database) {
        collection = database.getCollection(NAME, CalendarFeed.class);
    }

    /** False when its idempotency key is there already. */
    boolean insert(CalendarFeed feed) {
        return UniqueWrite.done(() -> collection.insertOne(feed));
    }

    Optional<CalendarFeed> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                collection.find(eq("idempotency.key", idempotencyKey)).first());
    }

    Optional<CalendarFeed> withHash(String hash) {
        return Optional.ofNullable(collection.find(eq("hash", hash)).first());
    }

    /** Up to {@code limit} feeds of the owner, oldest first. */
    List<CalendarFeed> of(UUID owner, int limit) {
        return collection
                .find(eq("owner", owner))
                .sort(ascending("owner", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    void rehash(UUID id, String hash) {
        collection.updateOne(eq("_id", id), set("hash", hash));
    }

    /** False when the owner has no such feed. */
    boolean delete(UUID id, UUID owner) {
        return collection.deleteOne(and(eq("_id", id), eq("owner", owner))).getDeletedCount() == 1;
    }
}
