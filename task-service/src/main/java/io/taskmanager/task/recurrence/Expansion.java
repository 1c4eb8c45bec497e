package io.taskmanager.task.recurrence;

import java.time.LocalDateTime;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** The occurrences of a rule, one after the other; they end when the library gives up finding another one. */
final class Expansion extends Spliterators.AbstractSpliterator<LocalDateTime> {

    private final @Nullable RecurrenceRuleIterator occurrences;

    /** Parses the rule once more, since to iterate a rule changes it. */
    Expansion(String rule, LocalDateTime start, LocalDateTime after) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        occurrences = started(rule, start, after);
    }

    @Override
    public boolean tryAdvance(Consumer<? super LocalDateTime> action) {
        LocalDateTime next = next();
        if (next != null) {
            action.accept(next);
        }
        return next != null;
    }

    private @Nullable LocalDateTime next() {
        try {
            return occurrences != null && occurrences.hasNext() ? Rule.local(occurrences.nextDateTime()) : null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null; // what it says after thousands of years or empty sets without an occurrence
        }
    }

    private static @Nullable RecurrenceRuleIterator started(String rule, LocalDateTime start, LocalDateTime after) {
        try {
            RecurrenceRuleIterator iterator =
                    new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT).iterator(time(start));
            iterator.fastForward(time(after));
            return iterator;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("Read before, unreadable now: " + rule, e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static DateTime time(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }
}
