package io.taskmanager.task.quickadd;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of one language for numbers, units, weekdays and months. */
final class Vocabulary {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);
    private static final int MOST_MONTHS = 12;

    private final Properties words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Integer> longWeekdays = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, ChronoUnit> units = new HashMap<>();
    private final Pattern weekdayPattern;

    Vocabulary(Properties words) {
        this.words = words;
        IntStream.rangeClosed(1, MOST_MONTHS).forEach(i -> {
            list("number." + i).forEach(word -> numbers.put(word, i));
            list("weekday." + i).forEach(word -> longWeekdays.put(word, i));
            list("weekday." + i + ".short").forEach(word -> weekdays.put(word, i));
            list("month." + i).forEach(word -> months.put(word, i));
        });
        weekdays.putAll(longWeekdays);
        UNITS.forEach((name, unit) -> list("unit." + name).forEach(word -> units.put(word, unit)));
        weekdayPattern = Pattern.compile(anyWeekday(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether words have spaces between them. */
    boolean spaced() {
        return Boolean.parseBoolean(words.getProperty("spaces"));
    }

    /** What is listed under a name, in lower case; nothing when the language has no such thing. */
    List<String> list(String name) {
        return Arrays.stream(words.getProperty(name, "").split("\\|"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int number(String text) {
        Integer known = numbers.get(text.toLowerCase(Locale.ROOT));
        return known == null ? Integer.parseInt(text) : known;
    }

    ChronoUnit unit(String word) {
        return known(units, word);
    }

    DayOfWeek weekday(String word) {
        return DayOfWeek.of(known(weekdays, word));
    }

    int month(String word) {
        return known(months, word);
    }

    /** Finds weekday after weekday in a list of them. */
    Pattern weekdayPattern() {
        return weekdayPattern;
    }

    String anyNumber() {
        return anyOf(numbers.keySet());
    }

    String anyUnit() {
        return anyOf(units.keySet());
    }

    String anyWeekday() {
        return anyOf(weekdays.keySet());
    }

    /** Without the names that are too short to stand alone. */
    String anyLongWeekday() {
        return anyOf(longWeekdays.keySet());
    }

    String anyMonth() {
        return anyOf(months.keySet());
    }

    String anyListed(String name) {
        return anyOf(list(name));
    }

    /** A regular expression for any of the words, the longest first; for none it matches nothing. */
    private static String anyOf(Collection<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(word -> word))
                        .map(word ->
                                Stream.of(word.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                        .collect(Collectors.joining("|"));
    }

    private static <T> T known(Map<String, T> words, String word) {
        T value = words.get(word.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new DateTimeException("Nothing is called " + word);
        }
        return value;
    }
}
