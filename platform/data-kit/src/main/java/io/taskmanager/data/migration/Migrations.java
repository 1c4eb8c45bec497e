package io.taskmanager.data.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.taskmanager.data.mongo.UniqueWrite;
import io.taskmanager.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jboss.logging.Logger;

/**
 * Runs the migrations the database has not seen, in order, one process at a time (a lease in the database). Tried at
 * start and then again in the background, so a service starts without its database and becomes ready when it is there.
 */
@ApplicationScoped
class Migrations {
    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final String LEASE_ID = "lease";

    private final List<Migration> migrations;
    private final MongoDatabase database;
    private final Clock clock;
    private final String owner = Ids.next().toString();
    private volatile boolean done;

    Migrations(@All List<Migration> migrations, MongoDatabase database, Clock clock) {
        this.migrations = migrations.stream()
                .sorted(Comparator.comparingInt(Migration::version))
                .toList();
        this.database = database;
        this.clock = clock;
    }

    /** Whether the database is at the version of this release, or ahead of it. */
    boolean done() {
        return done;
    }

    void atStart(@Observes StartupEvent event) {
        attempt();
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void attempt() {
        if (done) {
            return;
        }
        try {
            done = behind().isEmpty() || migrateUnderLease();
        } catch (MongoException e) {
            LOG.warnf("Database not reachable yet, trying again: %s", e.getMessage());
        }
    }

    private boolean migrateUnderLease() {
        if (!lease()) {
            return false;
        }
        for (var migration : behind()) {
            LOG.infof("Migrating to version %d: %s", migration.version(), migration.description());
            migration.apply(database);
            history()
                    .updateOne(
                            eq("_id", migration.version()),
                            combine(
                                    setOnInsert("description", migration.description()),
                                    setOnInsert("appliedAt", clock.instant())),
                            new UpdateOptions().upsert(true));
        }
        history().deleteOne(and(eq("_id", LEASE_ID), eq("owner", owner)));
        return true;
    }

    private List<Migration> behind() {
        var applied = history().find().map(d -> d.get("_id")).into(new java.util.HashSet<>());
        return migrations.stream().filter(m -> !applied.contains(m.version())).toList();
    }

    /** Takes the lease when it is free or has run out; the unique _id lets only one of several win. */
    private boolean lease() {
        Instant now = clock.instant();
        return UniqueWrite.done(() -> history()
                .updateOne(
                        and(eq("_id", LEASE_ID), lt("until", now)),
                        combine(set("owner", owner), set("until", now.plus(LEASE))),
                        new UpdateOptions().upsert(true)));
    }

    private MongoCollection<Document> history() {
        return database.getCollection("migrations");
    }
}
