package humane.borrower.portfolio;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read one by one; what is wrong with them is collected and not thrown, so
 * that a lender sees all of it at once.
 */
final class Cells {
  static final int CELL_LENGTH_MAX = 500;
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,6}(\\.\\d{1,8})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,4}");
  private static final int ISO_DAY_LENGTH = 10;

  private final Map<PortfolioColumn, String> values = new EnumMap<>(PortfolioColumn.class);
  private final List<RowRemark> faults = new ArrayList<>();

  Cells(List<PortfolioColumn> columns, List<String> cells) {
    for (int at = 0; at < columns.size(); at++)
      values.put(columns.get(at), FormulaGuard.unguarded(cells.get(at).strip()));
    values.forEach(this::judgeLength);
  }

  private void judgeLength(PortfolioColumn column, String value) {
    if (value.length() > CELL_LENGTH_MAX)
      fault(column, "is longer than " + CELL_LENGTH_MAX + " characters");
    else if (holdsControl(value)) fault(column, "holds a line break or another control character");
  }

  List<RowRemark> faults() {
    return faults;
  }

  void fault(PortfolioColumn column, String reason) {
    faults.add(RowRemark.rejected(column, raw(column), reason));
  }

  String raw(PortfolioColumn column) {
    return values.getOrDefault(column, "");
  }

  boolean isEmpty(PortfolioColumn column) {
    return raw(column).isEmpty();
  }

  /** A text as a person writes it; one that a spreadsheet would run as a formula is refused. */
  @Nullable String text(PortfolioColumn column) {
    String value = raw(column);
    if (value.isEmpty()) return null;
    if (FormulaGuard.beginsAFormula(value)) fault(column, "begins like a spreadsheet formula");
    return value;
  }

  String requiredText(PortfolioColumn column) {
    String value = text(column);
    if (value == null) fault(column, "is needed");
    return value == null ? "" : value;
  }

  @Nullable LocalDate date(PortfolioColumn column) {
    String value = raw(column);
    if (value.isEmpty()) return null;
    try {
      return day(value);
    } catch (DateTimeException broken) {
      fault(column, "must be a date like 2026-11-23");
      return null;
    }
  }

  /**
   * As {@link LocalDate#parse} reads it; the usual form, of which a file holds millions, at once.
   */
  private static LocalDate day(String value) {
    if (value.length() != ISO_DAY_LENGTH || value.charAt(4) != '-' || value.charAt(7) != '-')
      return LocalDate.parse(value);
    return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, ISO_DAY_LENGTH));
  }

  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = value.charAt(at) - '0';
      if (digit < 0 || digit > 9) throw new DateTimeException("No digit at " + at);
      number = 10 * number + digit;
    }
    return number;
  }

  /** Also the line and paragraph separators of Unicode count. */
  private static boolean holdsControl(String value) {
    for (int at = 0; at < value.length(); at++) {
      char letter = value.charAt(at);
      if (Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029') return true;
    }
    return false;
  }

  /** An amount in minor units; null when there is none or it cannot be read. */
  @Nullable Long amountMinor(PortfolioColumn column, @Nullable CurrencyUnit currency) {
    String value = raw(column);
    if (value.isEmpty()) return null;
    if (!AMOUNT.matcher(value).matches()) {
      fault(
          column,
          "must be a decimal with a point, like 1234.50, without signs for thousands or currency");
      return null;
    }
    if (currency == null) return null;
    try {
      return BigMoney.of(currency, new BigDecimal(value)).toMoney().getAmountMinorLong();
    } catch (ArithmeticException tooFine) {
      fault(column, "has more decimals than " + currency.getCode() + " has");
      return null;
    }
  }

  @Nullable BigDecimal decimal(PortfolioColumn column) {
    String value = raw(column);
    if (value.isEmpty()) return null;
    if (DECIMAL.matcher(value).matches()) return new BigDecimal(value);
    fault(column, "must be a decimal with a point");
    return null;
  }

  @Nullable Integer whole(PortfolioColumn column, int least, int most) {
    String value = raw(column);
    if (value.isEmpty()) return null;
    if (WHOLE.matcher(value).matches()
        && Integer.parseInt(value) >= least
        && Integer.parseInt(value) <= most) return Integer.valueOf(value);
    fault(column, "must be a whole number from " + least + " to " + most);
    return null;
  }
}
