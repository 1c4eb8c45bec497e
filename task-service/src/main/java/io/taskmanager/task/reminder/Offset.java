package io.taskmanager.task.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration of RFC 5545, 3.3.6, before a date when it is negative. Days are days of the calendar: the same time on
 * another day, whatever a clock did in between; hours, minutes and seconds are exact.
 *
 * @param days of the sign of the whole, as are the seconds
 */
record Offset(long days, long seconds) {

    /** Ten years, in days. */
    static final long LONGEST = 3_660;

    private static final Pattern FORM = Pattern.compile("([+-]?)P(?:(\\d{1,4})W|(?=[\\dT])(?:(\\d{1,5})D)?"
            + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?)");

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /** Empty when it is no duration, or longer than {@link #LONGEST}. */
    static Optional<Offset> parse(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        long days = 7 * number(parts.group(2)) + number(parts.group(3));
        long seconds = HOUR * number(parts.group(4)) + MINUTE * number(parts.group(5)) + number(parts.group(6));
        return days * DAY + seconds > LONGEST * DAY
                ? Optional.empty()
                : Optional.of(new Offset(sign * days, sign * seconds));
    }

    /** Whole days are days of the calendar. Empty when it is longer than {@link #LONGEST}. */
    static Optional<Offset> ofSeconds(long seconds) {
        if (seconds < -LONGEST * DAY || seconds > LONGEST * DAY) {
            return Optional.empty();
        }
        return Optional.of(seconds % DAY == 0 ? new Offset(seconds / DAY, 0) : new Offset(0, seconds));
    }

    Instant from(LocalDateTime local, ZoneId zone) {
        return local.plusDays(days).atZone(zone).toInstant().plusSeconds(seconds);
    }

    /** On the wall clock. */
    LocalDateTime from(LocalDateTime local) {
        return local.plusDays(days).plusSeconds(seconds);
    }

    /** One spelling for one offset, which RFC 5545 allows: {@code -P1D}, {@code PT1H30M}, {@code PT0S}. */
    @Override
    public String toString() {
        boolean before = days < 0 || seconds < 0;
        return (before ? "-P" : "P") + (days == 0 ? "" : Math.abs(days) + "D") + time(Math.abs(seconds), days == 0);
    }

    private static String time(long seconds, boolean alone) {
        if (seconds == 0) {
            return alone ? "T0S" : "";
        }
        Duration time = Duration.ofSeconds(seconds);
        boolean minutes = time.toMinutesPart() > 0 || seconds >= HOUR && time.toSecondsPart() > 0;
        return "T"
                + (seconds < HOUR ? "" : time.toHours() + "H")
                + (minutes ? time.toMinutesPart() + "M" : "")
                + (time.toSecondsPart() == 0 ? "" : time.toSecondsPart() + "S");
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
