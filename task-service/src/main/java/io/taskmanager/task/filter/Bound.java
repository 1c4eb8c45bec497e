package io.taskmanager.task.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A line between before and after. A date is before it when its day is; everything else, when its instant is.
 *
 * @param day the first day that is not before it
 * @param instant the first instant that is not before it
 * @param local the same on the clock of the reader
 */
public record Bound(LocalDate day, Instant instant, LocalDateTime local) {

    private static final int LAST_YEAR = 9999;

    /** @throws DateTimeException when the day is none that a task can be due on, whose text would not be in order */
    public Bound {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No year of four digits: " + day);
        }
    }

    static Bound startOf(LocalDate day, ZoneId zone) {
        return new Bound(day, day.atStartOfDay(zone).toInstant(), day.atStartOfDay());
    }

    /** A date is over, and so before an instant, when its day is over for the reader. */
    static Bound at(Instant instant, ZoneId zone) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        return new Bound(local.toLocalDate(), instant, local);
    }
}
