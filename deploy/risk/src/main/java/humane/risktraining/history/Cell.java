package humane.risktraining.history;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell, or says what is wrong with it. */
final class Cell {
  static final int STATUS_MIN = -2;
  static final int STATUS_MAX = 99;
  private static final double AMOUNT_MAX = 1e15;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

  private Cell() {}

  /** NaN for an empty cell or one that is at fault. */
  static double value(Column.Kind kind, String text) {
    return text.isBlank() || fault(kind, text) != null ? Double.NaN : number(text);
  }

  static @Nullable String fault(Column.Kind kind, String text) {
    boolean mayBeEmpty = kind == Column.Kind.AMOUNT_IF_KNOWN || kind == Column.Kind.STATUS_IF_KNOWN;
    if (text.isBlank()) return mayBeEmpty ? null : "is empty; a number is needed";
    if (!NUMBER.matcher(text.strip()).matches()) return "is not a number like 1234.5";
    double number = number(text);
    if (Math.abs(number) > AMOUNT_MAX) return "is larger than any amount can be";
    return switch (kind) {
      case AMOUNT, AMOUNT_IF_KNOWN -> null;
      case ABOVE_ZERO -> number > 0 ? null : "must be above 0";
      case NOT_BELOW_ZERO -> number >= 0 ? null : "must not be below 0";
      case STATUS, STATUS_IF_KNOWN ->
          number == Math.rint(number) && number >= STATUS_MIN && number <= STATUS_MAX
              ? null
              : "must be a whole number of months from -2 to 99";
    };
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip());
  }
}
