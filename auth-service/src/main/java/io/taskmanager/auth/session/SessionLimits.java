package io.taskmanager.auth.session;

import java.time.Duration;
import java.time.Instant;

/** How long sessions last, as values the rotation can compute with. */
record SessionLimits(Duration sliding, Duration absolute, Duration grace) {
    static SessionLimits of(SessionConfig config) {
        return new SessionLimits(config.sliding(), config.absolute(), config.grace());
    }

    /** When a session used now expires if it is not used again. */
    Instant expiry(Instant now, Instant absoluteExpiry) {
        Instant slid = now.plus(sliding);
        return slid.isBefore(absoluteExpiry) ? slid : absoluteExpiry;
    }
}
