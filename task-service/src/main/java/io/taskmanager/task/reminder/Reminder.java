package io.taskmanager.task.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskmanager.task.recurrence.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a task reminds: at an instant, or so long before or after a date of the task, as a trigger of RFC 5545 has it.
 *
 * @param when an instant of RFC 3339; kept in UTC, without fractions of a second
 * @param offset a duration of RFC 5545, negative for before; excludes {@code when}
 * @param relativeTo the date that the offset is from
 */
@ReadableReminder
@Schema(name = "Reminder", description = "Either an instant, or an offset from a date of the task")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reminder(
        @Schema(format = "date-time", examples = "2026-12-01T08:00:00Z") @Nullable
        String when,

        @Schema(
                description =
                        "A duration of RFC 5545, negative for before: days and weeks of the calendar, exact hours, "
                                + "minutes and seconds. From a date without a time it is from the start of that day, on the "
                                + "wall clock of who is reminded.",
                examples = "-PT10M",
                maxLength = 40)
        @Nullable
        String offset,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"due", "start"},
                defaultValue = "due")
        @Nullable
        RelativeTo relativeTo) {

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern RELATIVE = Pattern.compile("(\\S{1,40})(?: (due|start))?");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** One spelling for one time, so that 08:00+00:00 is no change of 08:00Z. What cannot be read stays, to be refused. */
    public Reminder {
        when = instant(when).map(Instant::toString).orElse(when);
        relativeTo = relativeTo == null && offset != null ? RelativeTo.DUE : relativeTo;
        offset = Offset.parse(offset).map(Offset::toString).orElse(offset);
    }

    public static Reminder at(Instant when) {
        return new Reminder(when.toString(), null, null);
    }

    /**
     * Empty when that is too far away.
     *
     * @param seconds negative for before; whole days are days of the calendar
     */
    public static Optional<Reminder> relative(RelativeTo to, long seconds) {
        return Offset.ofSeconds(seconds).map(offset -> new Reminder(null, offset.toString(), to));
    }

    /** When it is, if it is absolute. */
    public Optional<Instant> instant() {
        return instant(when);
    }

    /** When it is, with the date that it is relative to; null when the task has none. */
    Optional<ReminderTime> time(@Nullable Moment date) {
        Optional<ReminderTime> absolute = instant().map(ReminderTime::at);
        Optional<Offset> from = Offset.parse(offset);
        if (absolute.isPresent() || from.isEmpty() || date == null) {
            return absolute;
        }
        return Optional.of(
                date.zone() == null
                        ? ReminderTime.local(from.get().from(date.local()))
                        : ReminderTime.at(from.get().from(date.local(), date.zone())));
    }

    /**
     * An absolute one as far from {@code next} on the wall clock as it was from {@code old}; empty when that is beyond all
     * years. A relative one is the same.
     */
    Optional<Reminder> movedOn(Moment old, Moment next, ZoneId reader) {
        if (instant().isEmpty()) {
            return Optional.of(this);
        }
        ZoneId zone = old.zone() == null ? reader : old.zone();
        LocalDateTime local = instant().get().atZone(zone).toLocalDateTime();
        Instant moved = local.plus(ChronoUnit.SECONDS.between(old.local(), next.local()), ChronoUnit.SECONDS)
                .atZone(zone)
                .toInstant();
        return moved.isAfter(LAST) ? Optional.empty() : Optional.of(at(moved));
    }

    /** As a cell of a table has it: {@code 2026-12-01T08:00:00Z}, {@code -PT10M due}. */
    public String text() {
        return when != null ? when : offset + " " + (relativeTo == null ? RelativeTo.DUE : relativeTo).label();
    }

    /** What {@link #text} was given; the date may be left out when it is the due. */
    public static Optional<Reminder> parse(String text) {
        Matcher relative = RELATIVE.matcher(text);
        RelativeTo to = relative.matches() && "start".equals(relative.group(2)) ? RelativeTo.START : RelativeTo.DUE;
        return instant(text)
                .map(Reminder::at)
                .or(() -> relative.matches()
                        ? Offset.parse(relative.group(1)).map(offset -> new Reminder(null, offset.toString(), to))
                        : Optional.empty());
    }

    static Optional<Instant> instant(@Nullable String text) {
        if (text == null || !INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS))
                    .filter(instant -> !instant.isBefore(FIRST) && !instant.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty(); // like 2026-02-30
        }
    }
}
