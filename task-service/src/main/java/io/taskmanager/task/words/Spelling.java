package io.taskmanager.task.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for what people take for one word: whatever the case, the accents, and the width of the letters. Knows no
 * language: no word is cut to its stem, and none is left out.
 */
final class Spelling {

    /** Longer words are the same when they begin the same. In UTF-16 units. */
    static final int MAX_LENGTH = 32;

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private Spelling() {}

    /** The word in its one spelling; empty when it is of accents only. */
    static String of(String word) {
        return cut(plain(word) ? word.toLowerCase(Locale.ROOT) : folded(word));
    }

    private static String folded(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ς', 'σ');
    }

    private static boolean plain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static String cut(String word) {
        if (word.length() <= MAX_LENGTH) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
