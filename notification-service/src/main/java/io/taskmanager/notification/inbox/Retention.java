package io.taskmanager.notification.inbox;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Removes what is too old. A job instead of a TTL index, which not every store honours; several replicas may run it. */
@Singleton
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Inbox inbox;
    private final InboxConfig config;
    private final Clock clock;

    Retention(Inbox inbox, InboxConfig config, Clock clock) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        try {
            long purged = inbox.purge(clock.instant().minus(config.kept()));
            LOG.infof("Removed %d notifications older than %s", purged, config.kept());
        } catch (MongoException e) {
            LOG.warnf("Old notifications stay until the next time: %s", e.getMessage());
        }
    }
}
