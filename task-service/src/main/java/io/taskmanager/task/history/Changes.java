package io.taskmanager.task.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code changes}: what was moved here from the documents that changed. */
@ApplicationScoped
class Changes {

    static final String NAME = "changes";

    private final MongoCollection<Change> collection;

    Changes(MongoDatabase database) {
        collection = database.getCollection(NAME, Change.class);
    }

    /** Keeps each change once, however often it is given. */
    void keep(List<Change> changes) {
        try {
            collection.insertMany(changes, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean known = e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!known || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /**
     * Up to {@code limit} changes of the task, but for what only the project that it left is to see, before a version, newest first.
     *
     * @param beforeId of those at the version itself, which does not change with all that happens to a task; null for none
     */
    List<Change> ofTask(UUID taskId, long before, @Nullable UUID beforeId, int limit) {
        Bson earlier = beforeId == null
                ? lt("version", before)
                : or(lt("version", before), and(eq("version", before), lt("_id", beforeId)));
        return collection
                .find(and(eq("taskId", taskId), earlier, ne("kind", Kind.MOVED_OUT)))
                .sort(descending("version", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Up to {@code limit} changes of the project and all its tasks before the given one, newest first. */
    List<Change> ofProject(UUID projectId, @Nullable UUID before, int limit) {
        Bson ours = eq("projectId", projectId);
        return collection
                .find(before == null ? ours : and(ours, lt("_id", before)))
                .sort(descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    void forgetTask(UUID taskId) {
        collection.deleteMany(eq("taskId", taskId));
    }

    /** With all that is left of its tasks. */
    void forgetProject(UUID projectId) {
        collection.deleteMany(eq("projectId", projectId));
    }
}
