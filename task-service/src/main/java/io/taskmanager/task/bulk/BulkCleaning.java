package io.taskmanager.task.bulk;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Forgets answers that nobody will ask for again. */
@ApplicationScoped
class BulkCleaning {

    private static final Logger LOG = Logger.getLogger(BulkCleaning.class);

    private final Bulks bulks;
    private final BulkConfig config;
    private final Clock clock;

    BulkCleaning(Bulks bulks, BulkConfig config, Clock clock) {
        this.bulks = bulks;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${bulk.clean-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atItsTime() {
        try {
            run();
        } catch (MongoException e) {
            LOG.warnf("Old answers not forgotten, trying again next time: %s", e.getMessage());
        }
    }

    long run() {
        return bulks.forget(clock.instant().minus(config.retention()));
    }
}
