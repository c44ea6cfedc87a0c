package io.dudao.kit.export;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front in CSV; what already looks so guarded gets one
 * too, so that {@link #unguarded} undoes exactly what {@link #guarded} did.
 */
public final class SpreadsheetText {
    /** What starts a formula, also in full width, as Chinese keyboards type it. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** The text as it may stand in a CSV cell. */
    public static String guarded(String text) {
        return startsFormula(text, 0) || isGuarded(text) ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given; any other text as it is. */
    public static String unguarded(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return text.startsWith("'") && (startsFormula(text, 1) || text.startsWith("'", 1));
    }

    private static boolean startsFormula(String text, int index) {
        return text.length() > index && STARTS.indexOf(text.charAt(index)) >= 0;
    }
}
