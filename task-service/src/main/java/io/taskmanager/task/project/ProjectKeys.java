package io.taskmanager.task.project;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short keys of projects, derived from names: {@code Home} is HOME, {@code Spring cleaning} is SC. */
final class ProjectKeys {

    /** The key of everyone's Inbox, which no other project may take. */
    static final String INBOX = "INBOX";

    private static final String FALLBACK = "TASK";
    private static final int DERIVED_LENGTH = 6;
    private static final int MAX_LENGTH = 10;

    private ProjectKeys() {}

    /** Keys are upper case. Null stays null, for the constraint to refuse. */
    @SuppressWarnings("NullAway") // a record says "no null", its constraint enforces it, and this runs before
    static String normalised(@Nullable String key) {
        return key == null ? null : key.toUpperCase(Locale.ROOT);
    }

    /** The first letters of one word, the initials of several; a fallback when the name has no ASCII letters. */
    static String derived(String name) {
        String[] words = Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT)
                        .split("[^A-Z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        String key = words.length > 1
                ? Arrays.stream(words).map(word -> word.substring(0, 1)).collect(Collectors.joining())
                : String.join("", words);
        String cut = key.substring(0, Math.min(key.length(), DERIVED_LENGTH));
        return cut.length() < 2 ? FALLBACK : cut;
    }

    /** {@code wanted}, or the first of WANTED2, WANTED3, ... that is neither taken nor reserved. */
    static String free(String wanted, Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wanted : numbered(wanted, n))
                .filter(key -> !key.equals(INBOX) && !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String key, int number) {
        String digits = Integer.toString(number);
        return key.substring(0, Math.min(key.length(), MAX_LENGTH - digits.length())) + digits;
    }
}
