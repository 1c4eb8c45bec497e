package io.taskmanager.task.imports;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets old jobs, and deletes old files, also those that an upload left behind when it was interrupted. */
@ApplicationScoped
class ImportCleaning {

    private static final Logger LOG = Logger.getLogger(ImportCleaning.class);
    private static final int BATCH = 100;

    private final Imports imports;
    private final ImportFiles files;
    private final ImportConfig config;
    private final Clock clock;

    ImportCleaning(Imports imports, ImportFiles files, ImportConfig config, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atItsTime() {
        try {
            run();
        } catch (MongoException e) {
            LOG.warnf("Old imports not deleted, trying again next time: %s", e.getMessage());
        }
    }

    void run() {
        Instant before = clock.instant().minus(config.retention());
        files.before(before, BATCH).forEach(files::delete);
        imports.forget(before);
    }
}
