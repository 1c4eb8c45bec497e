package io.taskmanager.task.words;

/**
 * A word and where it stands in its text.
 *
 * @param text in one spelling, see {@link Spelling}
 * @param start in UTF-16 units, as is the end, which is behind the word
 */
record Word(String text, int start, int end, Kind kind) {

    enum Kind {
        /** Of a script that puts spaces between words. */
        PLAIN,
        /** Two neighbours in a script that does not, where any pair may be a word. */
        PAIR,
        /** The last sign of such a text, which no pair begins with. */
        LAST
    }
}
