package humane.borrower.portfolio;

/**
 * Keeps a spreadsheet from running what stands in a cell: a value that begins like a formula is
 * written behind an apostrophe, and read without it.
 */
public final class FormulaGuard {
  private static final String BEGINNINGS = "=+-@\t\r";
  private static final char GUARD = '\'';

  private FormulaGuard() {}

  public static String guarded(String value) {
    return beginsAFormula(value) ? GUARD + value : value;
  }

  /** As it was before it was guarded. */
  public static String unguarded(String value) {
    return !value.isEmpty() && value.charAt(0) == GUARD && beginsAFormula(value, 1)
        ? value.substring(1)
        : value;
  }

  public static boolean beginsAFormula(String value) {
    return beginsAFormula(value, 0);
  }

  private static boolean beginsAFormula(String value, int at) {
    return value.length() > at && BEGINNINGS.indexOf(value.charAt(at)) >= 0;
  }
}
