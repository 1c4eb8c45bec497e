package io.taskmanager.auth.session;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Deletes expired sessions from time to time. Any number of replicas may do it at once. */
@ApplicationScoped
class SessionPurge {
    private static final Logger LOG = Logger.getLogger(SessionPurge.class);

    private final Sessions sessions;
    private final Clock clock;

    SessionPurge(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(
            every = "${auth.session.purge:10m}",
            delayed = "${auth.session.purge:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        try {
            long purged = sessions.purge(clock.instant());
            if (purged > 0) {
                LOG.infof("Deleted %d expired sessions", purged);
            }
        } catch (MongoException e) {
            LOG.warnf("Expired sessions are left to the next purge: %s", e.getMessage());
        }
    }
}
