package io.taskmanager.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.data.outbox.Outbox;
import io.taskmanager.data.outbox.OutboxSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The notifications of all users. Every question names the user it is asked for. */
@Singleton
class Inbox {
    static final String COLLECTION = "notifications";
    private static final String USER = "userId";
    private static final String READ = "read";
    private static final String TIME = "time";

    private final MongoCollection<Notification> notifications;
    private final Outbox outbox;
    private final OutboxSource source;

    Inbox(MongoDatabase database, Outbox outbox, OutboxSource source) {
        notifications = database.getCollection(COLLECTION, Notification.class);
        this.outbox = outbox;
        this.source = source;
    }

    /** The last notification of a page. */
    record Place(Instant time, UUID id) {}

    /** Puts it in, unless its user has been told of its event already; then the answer is false. */
    boolean add(Notification notification) {
        boolean added = UniqueWrite.done(() -> notifications.insertOne(notification));
        if (added) {
            outbox.nudge(source, notification.id());
        }
        return added;
    }

    /** Newest first, those after the place. */
    List<Notification> list(UUID userId, boolean unreadOnly, @Nullable Place after, int limit) {
        Bson mine = unreadOnly ? unreadOf(userId) : eq(USER, userId);
        return notifications
                .find(after == null ? mine : and(mine, lte(TIME, after.time()), older(after)))
                .sort(Sorts.descending(TIME, "_id"))
                .projection(Projections.exclude("outbox"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    long unread(UUID userId) {
        return notifications.countDocuments(unreadOf(userId));
    }

    /** Marks those of them that are his. */
    void markRead(UUID userId, Collection<UUID> ids) {
        notifications.updateMany(and(in("_id", ids), eq(USER, userId)), set(READ, true));
    }

    void markAllRead(UUID userId) {
        notifications.updateMany(unreadOf(userId), set(READ, true));
    }

    /** Removes everything from before that time. */
    long purge(Instant before) {
        return notifications.deleteMany(lt(TIME, before)).getDeletedCount();
    }

    private static Bson unreadOf(UUID userId) {
        return and(eq(USER, userId), eq(READ, false));
    }

    private static Bson older(Place place) {
        return or(lt(TIME, place.time()), and(eq(TIME, place.time()), lt("_id", place.id())));
    }
}
