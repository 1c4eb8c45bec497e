package io.taskmanager.task.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which occurrence of a series comes next.
 *
 * <p>What is over is skipped, as people know it from Todoist and Vikunja: who comes back from a holiday finds each task
 * once, not once for each day away. What is due today is not over yet.
 *
 * @param start the first occurrence (DTSTART)
 * @param current the occurrence that is completed now, as planned or as moved by hand, whichever is later
 * @param completed how many were completed before
 */
public record Occurrences(Recurrence recurrence, Moment start, Moment current, int completed) {

    /**
     * The occurrence after the current one, or empty when the series has ended.
     *
     * @param now when the current one is completed
     * @param reader where that is: what day it is for a series of dates
     */
    public Optional<Moment> next(Instant now, ZoneId reader) {
        Rule rule = Rule.parse(recurrence.rule());
        Stream<LocalDateTime> expanded = recurrence.from() == From.DUE
                ? rule.series(start.local(), later(current.local(), yesterday(now, reader)))
                : counted(rule, now, reader);
        return possible(rule, expanded, now, reader).findFirst();
    }

    /**
     * The occurrences after the current one that are planned, in order, without an end but that of the series. Nothing is
     * planned of a series that is counted from its completions.
     *
     * @param after on the wall clock; only those beyond it
     */
    public Stream<Moment> planned(Instant now, ZoneId reader, LocalDateTime after) {
        if (recurrence.from() == From.COMPLETION) {
            return Stream.empty();
        }
        Rule rule = Rule.parse(recurrence.rule());
        LocalDateTime begin = later(after, later(current.local(), yesterday(now, reader)));
        return possible(rule, rule.series(start.local(), begin), now, reader);
    }

    private Stream<Moment> possible(Rule rule, Stream<LocalDateTime> expanded, Instant now, ZoneId reader) {
        return expanded.map(start::at)
                .takeWhile(rule::reaches)
                .filter(moment -> !recurrence.excepts(moment))
                .filter(moment -> moment.end(reader).isAfter(now));
    }

    private LocalDateTime yesterday(Instant now, ZoneId reader) {
        return today(now, reader).minusDays(1).atStartOfDay();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** From the day of completion, at the time of day of the current occurrence. */
    private Stream<LocalDateTime> counted(Rule rule, Instant now, ZoneId reader) {
        if (rule.count().filter(count -> completed + 1 >= count).isPresent()) {
            return Stream.empty();
        }
        LocalDateTime from = today(now, reader).atTime(current.local().toLocalTime());
        return rule.after(from);
    }

    private LocalDate today(Instant now, ZoneId reader) {
        return now.atZone(start.zone() == null ? reader : start.zone()).toLocalDate();
    }
}
