package io.taskmanager.task.savedfilter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.taskmanager.data.mongo.UniqueWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The collection {@code filters}: a document for each person who ever saved one, found by its id. */
@ApplicationScoped
class SavedFilters {

    static final String NAME = "filters";

    private final MongoCollection<Collected> collection;

    SavedFilters(MongoDatabase database) {
        collection = database.getCollection(NAME, Collected.class);
    }

    Collected of(UUID owner) {
        return Optional.ofNullable(collection.find(eq("_id", owner)).first()).orElseGet(() -> Collected.none(owner));
    }

    /** Writes what comes after {@code before}; false when somebody else wrote in between. */
    boolean save(Collected before, Collected after) {
        if (before.version() == 0) {
            return UniqueWrite.done(() -> collection.insertOne(after));
        }
        return collection
                        .replaceOne(and(eq("_id", before.owner()), eq("version", before.version())), after)
                        .getModifiedCount()
                == 1;
    }
}
