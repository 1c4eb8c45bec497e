package io.taskmanager.task.quickadd;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often, as a rule of RFC 5545 and as the days that it can begin with.
 *
 * @param begins true of the days that it can begin with
 */
record Cycle(String rule, Predicate<LocalDate> begins) {

    private static final int LAST = -1;
    /** Within so many days there is a February 29. */
    private static final int LONGEST_WAIT = 8 * 366;

    /** @throws DateTimeException when the interval is none */
    static Cycle every(int interval, String frequency) {
        if (interval < 1) {
            throw new DateTimeException("Every " + interval + " is never");
        }
        return new Cycle("FREQ=" + frequency + (interval == 1 ? "" : ";INTERVAL=" + interval), day -> true);
    }

    static Cycle onWeekdays(int interval, Set<DayOfWeek> days) {
        String names = EnumSet.copyOf(days).stream()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(","));
        return new Cycle(
                every(interval, "WEEKLY").rule() + ";BYDAY=" + names, day -> days.contains(day.getDayOfWeek()));
    }

    static Cycle onMonthDay(int monthDay) {
        return new Cycle(
                "FREQ=MONTHLY;BYMONTHDAY=" + monthDay,
                day -> day.getDayOfMonth() == (monthDay == LAST ? day.lengthOfMonth() : monthDay));
    }

    static Cycle onLastDay() {
        return onMonthDay(LAST);
    }

    static Cycle onYearDay(int month, int monthDay) {
        return new Cycle(
                "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d".formatted(month, monthDay),
                day -> day.getMonthValue() == month && day.getDayOfMonth() == monthDay);
    }

    /** The first day of it, not before {@code from}. */
    LocalDate first(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(LONGEST_WAIT)
                .filter(begins)
                .findFirst()
                .orElse(from);
    }
}
