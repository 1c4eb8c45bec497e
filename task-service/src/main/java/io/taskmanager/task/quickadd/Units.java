package io.taskmanager.task.quickadd;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/** The days and units of time that people count in. */
final class Units {

    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Units() {}

    /** The FREQ of RFC 5545; nothing recurs more often than daily. */
    static String frequency(ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> "DAILY";
            case WEEKS -> "WEEKLY";
            case MONTHS -> "MONTHLY";
            case YEARS -> "YEARLY";
            default -> throw new DateTimeException("Nothing recurs by " + unit);
        };
    }
}
