package io.taskmanager.task.words;

import io.taskmanager.task.words.Word.Kind;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts texts into words: runs of letters and digits. Scripts without spaces between words are cut into pairs of
 * neighbours, each of which may be a word.
 */
public final class Words {

    /** Words stored of a text; what is beyond is not found. Some fifteen pages without a repetition. */
    public static final int MOST = 1_000;

    private static final String TITLE = "=";

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private enum Sign {
        NONE,
        LETTER,
        DENSE
    }

    private Words() {}

    /** The distinct words of a text, at most {@value #MOST}. */
    public static List<String> of(String text) {
        return distinct(Stream.of(text));
    }

    /** The distinct words of a title and of the text below it; those of the title are there once more, marked as such. */
    public static List<String> of(String title, String text) {
        return Stream.concat(of(title).stream().map(Words::inTitle), distinct(Stream.of(title, text)).stream())
                .toList();
    }

    /** How a word of a title is marked, with a sign that is in no word. */
    static String inTitle(String word) {
        return TITLE + word;
    }

    private static List<String> distinct(Stream<String> texts) {
        Collection<String> words = new LinkedHashSet<>();
        texts.flatMap(text -> in(text).stream())
                .map(Word::text)
                .takeWhile(word -> words.size() < MOST)
                .forEach(words::add);
        return List.copyOf(words);
    }

    /** The words of a text in their order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Sign sign = sign(text.codePointAt(at));
            int end = at;
            while (end < text.length() && sign(text.codePointAt(end)) == sign) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (sign == Sign.LETTER) {
                add(words, text, at, end, Kind.PLAIN);
            } else if (sign == Sign.DENSE) {
                addPairs(words, text, at, end);
            }
            at = end;
        }
        return words;
    }

    private static void addPairs(List<Word> words, String text, int from, int end) {
        int at = from;
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (next < end) {
                add(words, text, at, next + Character.charCount(text.codePointAt(next)), Kind.PAIR);
            } else {
                add(words, text, at, next, Kind.LAST);
            }
            at = next;
        }
    }

    private static void add(List<Word> words, String text, int start, int end, Kind kind) {
        String word = Spelling.of(text.substring(start, end));
        if (!word.isEmpty()) {
            words.add(new Word(word, start, end, kind));
        }
    }

    private static Sign sign(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                WITHOUT_SPACES.contains(UnicodeScript.of(character)) ? Sign.DENSE : Sign.LETTER;
            default ->
                !Character.isLetterOrDigit(character)
                        ? Sign.NONE
                        : WITHOUT_SPACES.contains(UnicodeScript.of(character)) ? Sign.DENSE : Sign.LETTER;
        };
    }
}
