package io.taskmanager.task.insight;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.task.ReaderZone;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which weeks are looked at: whole ones from Monday on, the last of them being the current one.
 *
 * @param from a Monday
 * @param today of the reader
 */
record InsightQuery(LocalDate from, LocalDate today, ZoneId zone, Instant now) {

    static final int MOST_WEEKS = 52;
    private static final int WEEKS = 8;

    /** Reads the query parameters strictly. */
    static InsightQuery parse(@Nullable String zone, @Nullable String weeks, Clock clock) {
        ZoneId reader = ReaderZone.parse(zone);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, reader);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new InsightQuery(monday.minusWeeks(weeks(weeks) - 1L), today, reader, now);
    }

    /** All days up to today, each of them a period of its own. */
    List<LocalDate> days() {
        return from.datesUntil(today.plusDays(1)).toList();
    }

    /** When each day starts for the reader, and an end that nothing is after, whatever the clocks of replicas say. */
    List<Instant> bounds() {
        return Stream.concat(days().stream(), Stream.of(today.plusDays(3)))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
    }

    LocalDate dayOf(Instant start) {
        return LocalDate.ofInstant(start, zone);
    }

    private static int weeks(@Nullable String weeks) {
        if (weeks == null) {
            return WEEKS;
        }
        try {
            int number = Integer.parseInt(weeks);
            if (number >= 1 && number <= MOST_WEEKS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw InvalidFields.of("weeks", "must be a number from 1 to " + MOST_WEEKS);
    }
}
