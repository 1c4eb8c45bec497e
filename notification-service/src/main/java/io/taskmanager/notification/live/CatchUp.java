package io.taskmanager.notification.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a starting replica out of service until it knows what happened last, so that clients of another replica can go
 * on here. Not for long, and only at start: without Kafka all replicas serve what they have.
 */
@Readiness
@Default
@ApplicationScoped
class CatchUp implements HealthCheck {
    private final Clock clock;
    private final Instant latest;
    private volatile boolean done;
    private @Nullable Position goal;

    CatchUp(LiveConfig config, Clock clock) {
        this.clock = clock;
        latest = clock.instant().plus(config.catchUp());
    }

    /** Whether it is not known yet how far to read. */
    boolean isAwaited() {
        return goal == null;
    }

    /** Everything before this position has to be read first. */
    void until(Position end) {
        goal = end;
    }

    /** The reader is here now. */
    void at(Position position) {
        if (!done && goal != null) {
            done = goal.isWithin(position);
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean ready = done || !clock.instant().isBefore(latest);
        return HealthCheckResponse.named("live-stream").status(ready).build();
    }
}
