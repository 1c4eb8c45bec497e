package io.taskmanager.task.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.taskmanager.data.idempotency.IdempotencyStamp;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.task.bulk.KeptBulk.KeptResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The collection {@code bulks}: the answers to requests of many operations, part by part. */
@ApplicationScoped
class Bulks {

    static final String NAME = "bulks";

    private final MongoCollection<KeptBulk> collection;

    Bulks(MongoDatabase database) {
        collection = database.getCollection(NAME, KeptBulk.class);
    }

    /**
     * The request as it is begun, or as far as it has come before.
     *
     * @throws io.taskmanager.data.idempotency.IdempotencyKeyReused when another request had the key
     */
    KeptBulk begin(IdempotencyStamp stamp) {
        KeptBulk fresh = new KeptBulk(stamp.key(), stamp.request(), stamp.at(), Map.of());
        if (UniqueWrite.done(() -> collection.insertOne(fresh))) {
            return fresh;
        }
        KeptBulk kept = find(stamp.key()).orElse(fresh);
        stamp.requireSame(new IdempotencyStamp(kept.key(), kept.request(), kept.at()));
        return kept;
    }

    /** Keeps the results of a part, unless somebody else has: the results that are kept. */
    List<KeptResult> keep(String key, int part, List<KeptResult> results) {
        String path = "parts." + part;
        collection.updateOne(and(eq("_id", key), exists(path, false)), Updates.set(path, results));
        return find(key).map(kept -> kept.parts().get(String.valueOf(part))).orElse(results);
    }

    /** Forgets what was asked until then. */
    long forget(Instant until) {
        return collection.deleteMany(lte("at", until)).getDeletedCount();
    }

    private Optional<KeptBulk> find(String key) {
        return Optional.ofNullable(collection.find(eq("_id", key)).first());
    }
}
