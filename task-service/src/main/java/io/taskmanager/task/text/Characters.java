package io.taskmanager.task.text;

/** Which characters a stored or searched line of text may consist of. */
public final class Characters {

    private Characters() {}

    /** No control characters, line breaks included, and no half of a surrogate pair. */
    public static boolean oneLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
