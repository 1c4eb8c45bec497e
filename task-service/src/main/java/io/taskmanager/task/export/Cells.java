package io.taskmanager.task.export;

/**
 * Cells of a sheet that somebody opens in a spreadsheet program. One that begins like a formula would be run there, so it
 * gets a leading apostrophe, which those programs take as "this is text" (OWASP, CSV Injection).
 */
public final class Cells {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private Cells() {}

    static String harmless(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #harmless} was given; any other text stays as it is. */
    public static String asWritten(String cell) {
        return cell.startsWith("'") && beginsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
