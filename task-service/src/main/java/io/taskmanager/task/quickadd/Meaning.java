package io.taskmanager.task.quickadd;

import static io.taskmanager.task.quickadd.Units.frequency;

import io.taskmanager.task.quickadd.Value.Day;
import io.taskmanager.task.quickadd.Value.DayAndTime;
import io.taskmanager.task.quickadd.Value.Repeated;
import io.taskmanager.task.quickadd.Value.TimeOfDay;
import io.taskmanager.task.recurrence.From;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What phrases of a language mean; the resource files list them by these names. */
enum Meaning {
    TODAY("today", (found, now) -> new Day(now.toLocalDate())),
    TOMORROW("tomorrow", (found, now) -> new Day(now.toLocalDate().plusDays(1))),
    AFTER_TOMORROW("afterTomorrow", (found, now) -> new Day(now.toLocalDate().plusDays(2))),
    THREE_DAYS_ON("threeDaysOn", (found, now) -> new Day(now.toLocalDate().plusDays(3))),
    IN("in", Meaning::later),
    /** The next one after today. */
    WEEKDAY("weekday", (found, now) -> new Day(now.toLocalDate().with(TemporalAdjusters.next(found.weekday())))),
    /** That of the week after this one, which begins with Monday. */
    NEXT_WEEKDAY(
            "nextWeekday", (found, now) -> new Day(monday(now).with(TemporalAdjusters.nextOrSame(found.weekday())))),
    NEXT_WEEK("nextWeek", (found, now) -> new Day(monday(now))),
    NEXT_MONTH("nextMonth", (found, now) -> new Day(now.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth()))),
    NEXT_YEAR("nextYear", (found, now) -> new Day(now.toLocalDate().with(TemporalAdjusters.firstDayOfNextYear()))),
    WEEKEND(
            "weekend",
            (found, now) -> new Day(now.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)))),
    END_OF_MONTH("endOfMonth", (found, now) -> new Day(now.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()))),
    DATE("date", Meaning::date),
    MONTH_DAY("monthDay", (found, now) -> new Day(Cycle.onMonthDay(found.day()).first(now.toLocalDate()))),
    TIME("time", (found, now) -> new TimeOfDay(LocalTime.of(found.hour(), found.minute()))),
    TIME_AM("timeAm", (found, now) -> new TimeOfDay(LocalTime.of(found.hour() % 12, found.minute()))),
    TIME_PM(
            "timePm",
            (found, now) ->
                    new TimeOfDay(LocalTime.of(found.hour() < 12 ? found.hour() + 12 : found.hour(), found.minute()))),
    NOON("noon", (found, now) -> new TimeOfDay(LocalTime.NOON)),
    EVERY_DAY("everyDay", (found, now) -> repeated(found, Cycle.every(1, "DAILY"))),
    EVERY_WEEK("everyWeek", (found, now) -> repeated(found, Cycle.every(1, "WEEKLY"))),
    EVERY_MONTH("everyMonth", (found, now) -> repeated(found, Cycle.every(1, "MONTHLY"))),
    EVERY_YEAR("everyYear", (found, now) -> repeated(found, Cycle.every(1, "YEARLY"))),
    EVERY_N("everyN", (found, now) -> repeated(found, Cycle.every(found.number(), frequency(found.unit())))),
    EVERY_OTHER("everyOther", (found, now) -> repeated(found, Cycle.every(2, frequency(found.unit())))),
    EVERY_WEEKDAY("everyWeekday", (found, now) -> repeated(found, Cycle.onWeekdays(1, found.weekdays()))),
    EVERY_OTHER_WEEKDAY(
            "everyOtherWeekday", (found, now) -> repeated(found, Cycle.onWeekdays(2, Set.of(found.weekday())))),
    EVERY_WORKDAY("everyWorkday", (found, now) -> repeated(found, Cycle.onWeekdays(1, Units.WORKDAYS))),
    EVERY_MONTH_DAY("everyMonthDay", (found, now) -> repeated(found, Cycle.onMonthDay(found.day()))),
    EVERY_LAST_DAY("everyLastDay", (found, now) -> repeated(found, Cycle.onLastDay())),
    EVERY_YEAR_DAY("everyYearDay", (found, now) -> repeated(found, Cycle.onYearDay(found.month(), found.day())));

    private static final int LAST_YEAR = 9999;

    /** The name in the resource files. */
    final String key;

    private final BiFunction<Parts, LocalDateTime, Value> value;

    Meaning(String key, BiFunction<Parts, LocalDateTime, Value> value) {
        this.key = key;
        this.value = value;
    }

    /** What is meant at the moment; empty when there is no such day or time, like February 30. */
    Optional<Value> value(Parts found, LocalDateTime now) {
        try {
            return Optional.of(value.apply(found, now));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static LocalDate monday(LocalDateTime now) {
        return now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static Repeated repeated(Parts found, Cycle cycle) {
        return new Repeated(cycle, found.fromCompletion() ? From.COMPLETION : From.DUE);
    }

    private static Value later(Parts found, LocalDateTime now) {
        LocalDateTime then = now.plus(found.number(), found.unit());
        return found.unit().compareTo(ChronoUnit.DAYS) < 0
                ? new DayAndTime(then.truncatedTo(ChronoUnit.MINUTES))
                : new Day(then.toLocalDate());
    }

    /** Without a year the next one, today included. */
    private static Value date(Parts found, LocalDateTime now) {
        if (found.year().isPresent()) {
            return new Day(LocalDate.of(found.year().get(), found.month(), found.day()));
        }
        if (found.day() > LocalDate.of(LAST_YEAR - 3, found.month(), 1).lengthOfMonth()) {
            throw new DateTimeException("No such day in any year");
        }
        return new Day(Cycle.onYearDay(found.month(), found.day()).first(now.toLocalDate()));
    }
}
