package io.taskmanager.task.task;

import io.taskmanager.task.recurrence.Moment;
import io.taskmanager.task.recurrence.Occurrences;
import io.taskmanager.task.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a recurring task is in its series, kept beside the fields. A due that is moved by hand moves this occurrence
 * only; the series goes on from where it was.
 *
 * @param start the first occurrence, which the rule is counted from
 * @param current the occurrence that is open, as the series has it
 * @param completed how many occurrences were completed
 */
public record Series(Due start, Due current, int completed) {

    /**
     * The series that an edit leaves behind; null when the task does not recur. It starts anew at the due with another
     * rule, another kind of due or zone, and when a patch names a new due together with the recurrence.
     */
    static @Nullable Series after(@Nullable Series before, TaskFields old, TaskFields fields, Set<String> patched) {
        if (fields.recurrence() == null || fields.due() == null) {
            return null;
        }
        if (before == null || old.recurrence() == null || old.due() == null) {
            return started(fields);
        }
        boolean sameClock = Objects.equals(before.start().zone(), fields.due().zone());
        boolean bothGiven = patched.contains("recurrence") && !fields.due().equals(old.due());
        return sameClock && !bothGiven && fields.recurrence().sameSeries(old.recurrence()) ? before : started(fields);
    }

    /** The series of a task with these fields from its first occurrence on; null when it does not recur. */
    static @Nullable Series started(TaskFields fields) {
        return fields.recurrence() == null || fields.due() == null ? null : new Series(fields.due(), fields.due(), 0);
    }

    /** The due after this occurrence, or empty when it was the last one. */
    Optional<Due> next(Recurrence recurrence, Due due, Instant now, ZoneId reader) {
        return occurrences(recurrence, due).next(now, reader).map(Due::of);
    }

    /**
     * The dues that are planned after this occurrence, in order, without an end but that of the series.
     *
     * @param after on the wall clock; only those beyond it
     */
    Stream<Due> planned(Recurrence recurrence, Due due, Instant now, ZoneId reader, LocalDateTime after) {
        return occurrences(recurrence, due).planned(now, reader, after).map(Due::of);
    }

    private Occurrences occurrences(Recurrence recurrence, Due due) {
        Moment open = Stream.of(current.moment(), due.moment())
                .max(Comparator.comparing(Moment::local))
                .orElseThrow();
        return new Occurrences(recurrence, start.moment(), open, completed);
    }

    Series movedOn(Due next) {
        return new Series(start, next, completed + 1);
    }
}
