package io.taskmanager.data.outbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.taskmanager.data.migration.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A smallest aggregate with an outbox, as a service would have it. */
@ApplicationScoped
class Things {
    static final OutboxSource SOURCE = new OutboxSource("things", "things", "/test/things");

    private final MongoDatabase database;
    private final Outbox outbox;

    Things(MongoDatabase database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public record Thing(
            @BsonId UUID id,
            int count,
            List<OutboxEvent> outbox,
            @Nullable Boolean purged) {}

    UUID make(UUID id) {
        things().insertOne(new Thing(id, 0, List.of(outbox.event("thing.made.v1", Map.of("count", 0))), null));
        return id;
    }

    void count(UUID id, int count) {
        var event = outbox.event("thing.counted.v1", Map.of("count", count));
        things().updateOne(eq("_id", id), Updates.combine(Updates.set("count", count), Outbox.append(event)));
    }

    void purge(UUID id) {
        var event = outbox.event("thing.purged.v1", Map.of());
        things().updateOne(eq("_id", id), Updates.combine(Updates.set("purged", true), Outbox.append(event)));
    }

    /** As if a relay elsewhere had taken the document and died. */
    void leaseUntil(UUID id, Instant until) {
        things().updateOne(
                        eq("_id", id), Updates.set("outboxLease", new Document("owner", "x").append("until", until)));
    }

    void nudge(UUID id) {
        outbox.nudge(SOURCE, id);
    }

    @Nullable
    Thing find(UUID id) {
        return things().find(eq("_id", id)).first();
    }

    private MongoCollection<Thing> things() {
        return database.getCollection(SOURCE.collection(), Thing.class);
    }

    @Produces
    @Singleton
    static OutboxSource source() {
        return SOURCE;
    }

    @Singleton
    static class CreateThings implements Migration {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public String description() {
            return "things with their outbox";
        }

        @Override
        public void apply(MongoDatabase database) {
            database.getCollection(SOURCE.collection()).createIndexes(List.of(Outbox.index()));
        }
    }
}
