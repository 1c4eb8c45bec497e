package io.taskmanager.task.filter;

import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param text of a quoted word without its quotes
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        WORD,
        QUOTED,
        /** An operator, a parenthesis or a comma. */
        SIGN,
        END
    }

    /** Whether it is this keyword or sign; what is quoted is neither. */
    boolean is(String expected) {
        return kind == Kind.SIGN && text.equals(expected)
                || kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(expected);
    }
}
