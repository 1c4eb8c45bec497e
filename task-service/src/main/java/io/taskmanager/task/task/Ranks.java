package io.taskmanager.task.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Manual order as text: tasks are ordered by their rank, byte by byte, in an alphabet where digits come before upper
 * case before lower case.
 *
 * <p>A rank made here ends with the number of its task, so that two tasks of a project never get the same, even when
 * two people put them into the same place at once. Between any two there is room by making the rank longer; when it
 * would become longer than {@value #MAX_DIGITS} digits, the ranks around are spread anew.
 */
final class Ranks {

    /** What a client may set. */
    static final String PATTERN = "[0-9A-Za-z]{1,64}";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Enough for milliseconds until the year 8888. */
    private static final int TIME_DIGITS = 8;
    /** Orders what was made within a millisecond. */
    private static final int NUMBER_DIGITS = 4;
    /** A last digit that is not the lowest, or nothing would fit between this rank and its shorter beginning. */
    private static final char MIDDLE = 'V';

    /** Before the number; far below what a client may set, far above what ordinary moves need. */
    private static final int MAX_DIGITS = 24;
    /** So short that after a spread there is room for dozens of moves into the narrowest gap. */
    private static final int MAX_SPREAD_DIGITS = 16;

    private Ranks() {}

    /** After all ranks that were appended earlier in the project, without looking one up. */
    static String appended(Instant now, long number) {
        return digits(now.toEpochMilli(), TIME_DIGITS) + ending(number);
    }

    /**
     * Between the two, for the task with the number.
     *
     * @param low null means that there is nothing before
     * @param high null means that there is nothing after
     * @return empty when there is no room, and the ranks around are to be spread
     */
    static Optional<String> between(@Nullable String low, @Nullable String high, long number) {
        return middle(low, high, MAX_DIGITS).map(digits -> digits + ending(number));
    }

    /**
     * Ranks for the tasks with these numbers, in this order, as evenly as it goes between the two.
     *
     * @return empty when they would be too long, and more of the ranks around are to be spread
     */
    static Optional<List<String>> spread(@Nullable String low, @Nullable String high, List<Long> numbers) {
        if (numbers.isEmpty()) {
            return Optional.of(List.of());
        }
        int half = numbers.size() / 2;
        return middle(low, high, MAX_SPREAD_DIGITS)
                .map(digits -> digits + ending(numbers.get(half)))
                .flatMap(rank -> spread(low, rank, numbers.subList(0, half))
                        .flatMap(before -> spread(rank, high, numbers.subList(half + 1, numbers.size()))
                                .map(after -> Stream.of(before, List.of(rank), after)
                                        .flatMap(List::stream)
                                        .toList())));
    }

    /**
     * The shortest digits that are between the two whatever follows them: the first place where there is a digit between
     * theirs gets it, and until then the digits are those of the lower.
     */
    private static Optional<String> middle(@Nullable String low, @Nullable String high, int most) {
        StringBuilder digits = new StringBuilder();
        boolean bounded = high != null;
        while (digits.length() < most) {
            int at = digits.length();
            if (bounded && high != null && at >= high.length()) {
                return Optional.empty(); // nothing is between A and A0
            }
            int from = low != null && at < low.length() ? ALPHABET.indexOf(low.charAt(at)) : 0;
            int to = bounded && high != null ? ALPHABET.indexOf(high.charAt(at)) : ALPHABET.length();
            if (to < from) {
                return Optional.empty(); // of a client that gave the same rank twice
            }
            if (to - from > 1) {
                return Optional.of(
                        digits.append(ALPHABET.charAt((from + to) / 2)).toString());
            }
            digits.append(ALPHABET.charAt(from));
            bounded = bounded && to == from;
        }
        return Optional.empty();
    }

    private static String ending(long number) {
        return digits(number, NUMBER_DIGITS) + MIDDLE;
    }

    private static String digits(long value, int count) {
        char[] digits = new char[count];
        long rest = value;
        for (int i = count - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
