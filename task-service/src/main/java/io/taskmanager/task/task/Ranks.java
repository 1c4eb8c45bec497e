package io.taskmanager.task.task;

import java.time.Instant;

/**
 * Manual order as text: tasks are ordered by their rank, byte by byte, in an alphabet where digits come before upper
 * case before lower case. Between any two ranks there is another one, by making it longer.
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

    private Ranks() {}

    /** After all ranks that were appended earlier in the project, without looking one up. */
    static String appended(Instant now, long number) {
        return digits(now.toEpochMilli(), TIME_DIGITS) + digits(number, NUMBER_DIGITS) + MIDDLE;
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
