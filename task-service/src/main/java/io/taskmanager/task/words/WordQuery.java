package io.taskmanager.task.words;

import io.taskmanager.task.words.Word.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words to be found: every one of them has to be there, in whatever order.
 *
 * @param whole the words that are there as they are
 * @param beginning what one word begins with, because somebody may still be typing it; null when there is none
 */
public record WordQuery(Set<String> whole, @Nullable String beginning) {

    /** Of one letter nobody can be served quickly, and nothing is narrowed down. */
    private static final int SHORTEST_BEGINNING = 2;

    /** What a text asks for: the last word, when nothing follows it, is one that begins so. */
    public static WordQuery of(String text) {
        Set<String> whole = new LinkedHashSet<>();
        String beginning = null;
        Word previous = null;
        for (Word word : Words.in(text)) {
            boolean continued = word.kind() == Kind.LAST && previous != null && previous.end() == word.end();
            if (word.end() == text.length() && mayBegin(word) && !continued) {
                beginning = word.text();
            } else if (!continued) {
                whole.add(word.text());
            }
            previous = word;
        }
        return new WordQuery(whole, beginning);
    }

    private static boolean mayBegin(Word word) {
        return word.kind() == Kind.LAST
                || word.kind() == Kind.PLAIN && word.text().length() >= SHORTEST_BEGINNING;
    }

    /** How many words there are. */
    public int size() {
        return whole.size() + (beginning == null ? 0 : 1);
    }

    /** Whether all are among the words of a text. */
    public boolean allIn(Collection<String> words) {
        return words.containsAll(whole)
                && (beginning == null || words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    /** The parts of a text that are meant, from left to right, none of which touches the next. */
    public List<TextRange> in(String text) {
        List<TextRange> ranges = new ArrayList<>();
        for (Word word : Words.in(text)) {
            match(word, text).ifPresent(range -> {
                TextRange last = ranges.isEmpty() ? null : ranges.getLast();
                if (last != null && range.start() <= last.end()) {
                    ranges.set(ranges.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
                } else {
                    ranges.add(range);
                }
            });
        }
        return List.copyOf(ranges);
    }

    private Optional<TextRange> match(Word word, String text) {
        if (whole.contains(word.text())) {
            return Optional.of(new TextRange(word.start(), word.end()));
        }
        if (beginning == null || !word.text().startsWith(beginning)) {
            return Optional.empty();
        }
        return Optional.of(new TextRange(word.start(), endOf(beginning.length(), word, text)));
    }

    /** Where so much of the one spelling ends in the text as it is written. */
    private static int endOf(int length, Word word, String text) {
        int end = word.start();
        while (end < word.end()
                && Spelling.of(text.substring(word.start(), end)).length() < length) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end < word.end() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
