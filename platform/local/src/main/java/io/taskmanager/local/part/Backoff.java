package io.taskmanager.local.part;

import java.time.Duration;

/** How long to wait before the next restart: twice as long each time, from half a second up to fifteen. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param ranFor how long the part was ready before it ended; after a minute of health all is forgotten */
    Duration after(Duration ranFor) {
        if (ranFor.compareTo(HEALTHY) >= 0) {
            next = FIRST;
        }
        var now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
        return now;
    }
}
