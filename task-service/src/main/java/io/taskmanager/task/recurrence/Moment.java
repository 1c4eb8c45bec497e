package io.taskmanager.task.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an occurrence is due.
 *
 * @param local on the wall clock; of a date the start of the day
 * @param zone whose clock; null means a date, which is that day wherever the reader is
 */
public record Moment(LocalDateTime local, @Nullable ZoneId zone) {

    boolean date() {
        return zone == null;
    }

    /**
     * When it is over: a time when it comes, a date when its day ends for the reader. As RFC 5545 wants it, a local time
     * that a clock put forward skips is read with the offset before, and one that comes twice is the first.
     */
    public Instant end(ZoneId reader) {
        return zone == null
                ? local.toLocalDate().plusDays(1).atStartOfDay(reader).toInstant()
                : local.atZone(zone).toInstant();
    }

    /** The same kind of moment at another local time. */
    Moment at(LocalDateTime other) {
        return new Moment(other, zone);
    }
}
