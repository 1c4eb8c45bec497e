package io.taskmanager.task.task;

import io.taskmanager.kit.problem.InvalidFields;
import io.taskmanager.task.recurrence.Recurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days of a reader, in which occurrences are looked for: those that are due in them, or begin before their end and
 * are due after it. Pure.
 *
 * @param from the first day
 * @param until the day after the last one
 */
record OccurrenceWindow(LocalDate from, LocalDate until, ZoneId reader) {

    /** The days that one can ask for at once. */
    static final int LONGEST = 100;

    /** The occurrences of one task that are told. */
    static final int MOST = 200;

    /** More than any two clocks are apart, and than a day may be longer. */
    private static final int APART = 2;

    /** @throws InvalidFields naming the parameter that is wrong */
    static OccurrenceWindow parse(@Nullable String from, @Nullable String until, @Nullable String zone) {
        LocalDate first = day("from", from);
        LocalDate end = day("until", until);
        if (!end.isAfter(first) || ChronoUnit.DAYS.between(first, end) > LONGEST) {
            throw InvalidFields.of("until", "must be after from, by at most %d days".formatted(LONGEST));
        }
        return new OccurrenceWindow(first, end, ReaderZone.parse(zone));
    }

    /** What is planned of the task in these days, in order, one more than {@link #MOST} at most. */
    List<PlannedOccurrence> of(Task task, Instant now) {
        Series series = task.series();
        Due due = task.fields().due();
        Recurrence recurrence = task.fields().recurrence();
        if (series == null || due == null || recurrence == null || task.fields().done()) {
            return List.of();
        }
        Due start = startBefore(due, task.fields().start());
        return series.planned(
                        recurrence, due, now, reader, from.minusDays(APART).atStartOfDay())
                .map(next -> new PlannedOccurrence(start == null ? null : start.shifted(due, next), next))
                .takeWhile(each -> written(first(each)).isBefore(until.plusDays(APART)))
                .filter(each ->
                        day(first(each)).isBefore(until) && !day(each.due()).isBefore(from))
                .limit(MOST + 1L)
                .toList();
    }

    private static @Nullable Due startBefore(Due due, @Nullable Due start) {
        return start == null || start.moment().local().isAfter(due.moment().local()) ? null : start;
    }

    private static Due first(PlannedOccurrence occurrence) {
        return occurrence.start() == null ? occurrence.due() : occurrence.start();
    }

    /** The day that it is for the reader. */
    private LocalDate day(Due due) {
        return due.localDate().orElseGet(() -> due.instant().atZone(reader).toLocalDate());
    }

    private static LocalDate written(Due due) {
        return due.moment().local().toLocalDate();
    }

    private static LocalDate day(String name, @Nullable String text) {
        try {
            if (text != null && text.length() == "2026-12-01".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // like 2026-02-30: refused below
        }
        throw InvalidFields.of(name, "must be a date like 2026-12-01");
    }
}
