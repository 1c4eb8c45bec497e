package io.taskmanager.task.search;

import io.taskmanager.task.words.TextRange;
import io.taskmanager.task.words.WordQuery;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text that shows why it was found, in one line. Plain text: what is Markdown stays as it was written.
 *
 * @param in title, description or comment
 * @param text at most {@value #MAX_LENGTH} characters, with … where it was cut
 * @param matches what was searched for, from left to right; empty when the task was found by its key
 */
@Schema(
        name = "Snippet",
        requiredProperties = {"in", "text", "matches"})
record Snippet(
        @Schema(
                type = SchemaType.STRING,
                enumeration = {"title", "description", "comment"})
        Place in,

        String text,
        List<TextRange> matches) {

    static final int MAX_LENGTH = 160;
    private static final int BEFORE = 40;
    private static final String CUT = "…";

    static Snippet of(Place in, String text, WordQuery words) {
        List<TextRange> matches = words.in(text);
        int first = matches.isEmpty() ? 0 : matches.getFirst().start();
        int from = text.length() <= MAX_LENGTH || first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
        int room = MAX_LENGTH - (from > 0 ? 1 : 0);
        int to = text.length() - from <= room ? text.length() : whole(text, from + room - 1);
        String shown = (from > 0 ? CUT : "") + inOneLine(text.substring(from, to)) + (to < text.length() ? CUT : "");
        int shift = (from > 0 ? CUT.length() : 0) - from;
        return new Snippet(
                in,
                shown,
                matches.stream()
                        .filter(match -> match.start() < to)
                        .map(match -> new TextRange(match.start() + shift, Math.min(match.end(), to) + shift))
                        .toList());
    }

    /** The beginning of a word from {@code at} on, or {@code last} when there is none before it. */
    private static int wordAfter(String text, int at, int last) {
        for (int i = at; i < last; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, at);
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s", " ");
    }
}
