package io.taskmanager.task.quickadd;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The words and numbers in a phrase that was found. Whoever asks for one that is not there asks for no time. */
record Parts(Matcher found, Vocabulary vocabulary) {

    int number() {
        return vocabulary.number(required("n"));
    }

    ChronoUnit unit() {
        return vocabulary.unit(required("unit"));
    }

    DayOfWeek weekday() {
        return vocabulary.weekday(required("weekday"));
    }

    Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher each = vocabulary.weekdayPattern().matcher(required("weekdays"));
        while (each.find()) {
            days.add(vocabulary.weekday(each.group()));
        }
        return days;
    }

    int month() {
        String name = part("month");
        return name == null ? Integer.parseInt(required("monthnum")) : vocabulary.month(name);
    }

    int day() {
        return vocabulary.number(required("day"));
    }

    Optional<Integer> year() {
        return Optional.ofNullable(part("year")).map(Integer::valueOf);
    }

    int hour() {
        return vocabulary.number(required("h"));
    }

    int minute() {
        if (part("half") != null) {
            return 30;
        }
        String minute = part("m");
        return minute == null ? 0 : Integer.parseInt(minute);
    }

    /** Written with an exclamation mark: {@code every! 3 days}. */
    boolean fromCompletion() {
        return part("completion") != null;
    }

    private String required(String name) {
        String text = part(name);
        if (text == null) {
            throw new DateTimeException("Nothing is said of " + name);
        }
        return text;
    }

    private @Nullable String part(String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }
}
