package io.taskmanager.task.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.task.imports.ImportJob.Counts;
import io.taskmanager.task.imports.ImportJob.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;

/** The collection {@code imports}. */
@ApplicationScoped
class Imports {

    static final String NAME = "imports";

    private final MongoCollection<ImportJob> collection;

    Imports(MongoDatabase database) {
        collection = database.getCollection(NAME, ImportJob.class);
    }

    /** False when its idempotency key is there already. */
    boolean insert(ImportJob job) {
        return UniqueWrite.done(() -> collection.insertOne(job));
    }

    Optional<ImportJob> withStamp(String idempotencyKey) {
        return Optional.ofNullable(
                collection.find(eq("idempotency.key", idempotencyKey)).first());
    }

    /** @throws ImportNotFound also when it is somebody else's */
    ImportJob require(UUID id, UUID owner) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first())
                .filter(job -> job.owner().equals(owner))
                .orElseThrow(() -> new ImportNotFound(id));
    }

    /** Begins a check or a run from the first line; false when the job is in none of the states that it may be in. */
    boolean begin(ImportJob job, ImportState state, ImportStart how, Set<ImportState> from) {
        Bson target = how.projectId() == null ? unset("projectId") : set("projectId", how.projectId());
        return collection
                        .updateOne(
                                and(eq("_id", job.id()), in("state", from)),
                                combine(
                                        set("state", state),
                                        target,
                                        set("mapping", how.mappingOr(job.mapping())),
                                        set("zone", how.zoneOrUtc().getId()),
                                        set("counts", Counts.NONE),
                                        set("faults", List.of()),
                                        unset("failure"),
                                        set("lease", Lease.FREE)))
                        .getMatchedCount()
                == 1;
    }

    /** Takes a job that nobody works on. */
    Optional<ImportJob> lease(UUID worker, Instant now, Instant until) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                and(in("state", ImportState.CHECKING, ImportState.RUNNING), lt("lease.until", now)),
                set("lease", new Lease(worker, until)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** Says how far it is; false when the job was cancelled, or has gone to somebody else. */
    boolean progress(ImportJob job, Counts counts, List<ImportFault> more, Instant until) {
        return collection
                        .updateOne(
                                mine(job),
                                combine(
                                        set("counts", counts),
                                        pushEach("faults", more, new PushOptions().slice(ImportJob.FAULTS_KEPT)),
                                        set("lease.until", until)))
                        .getMatchedCount()
                == 1;
    }

    /** The end of a check or of a run; false when the job was cancelled, or has gone to somebody else. */
    boolean finish(ImportJob job, ImportState state, int lines) {
        return collection
                        .updateOne(mine(job), combine(set("state", state), set("total", lines)))
                        .getMatchedCount()
                == 1;
    }

    void fail(ImportJob job, String why) {
        collection.updateOne(mine(job), combine(set("state", ImportState.FAILED), set("failure", why)));
    }

    /** False when it has come to its end already. */
    boolean cancel(UUID id) {
        return collection
                        .updateOne(
                                and(
                                        eq("_id", id),
                                        in(
                                                "state",
                                                ImportState.UPLOADED,
                                                ImportState.CHECKING,
                                                ImportState.CHECKED,
                                                ImportState.RUNNING)),
                                set("state", ImportState.CANCELLED))
                        .getModifiedCount()
                == 1;
    }

    long forget(Instant before) {
        return collection.deleteMany(lt("createdAt", before)).getDeletedCount();
    }

    private static Bson mine(ImportJob job) {
        return and(
                eq("_id", job.id()),
                eq("state", job.state()),
                eq("lease.owner", job.lease().owner()));
    }
}
