package humane.budget.bankstatement.reader;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums as banks write them: 1,234.56, 1.234,56, (12.00), 12.00-, 12.00 DR, ¥12, +12. */
final class Amounts {
  private static final Pattern DECORATION = Pattern.compile("[\\s'’元¥￥$€£₹]|[A-Z]{3}(?=[\\s\\d])");
  private static final Pattern SIGNED =
      Pattern.compile("([-+−(]?)([\\d.,]+)\\)?([-−+]|DR|CR)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern POINT = Pattern.compile("(\\d{1,3}(,\\d{2,3})+|\\d+)?(\\.\\d*)?");
  private static final Pattern COMMA = Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d+)?(,\\d{1,2})?");
  private static final int DIGITS_MAX = 12;

  private Amounts() {}

  /** Minor units; nothing where it is no sum, or finer than the currency. */
  static OptionalLong read(String written, String currencyCode) {
    Matcher signed =
        SIGNED.matcher(DECORATION.matcher(written.strip()).replaceAll("").toUpperCase(Locale.ROOT));
    if (!signed.matches()) return OptionalLong.empty();
    String plain = plain(signed.group(2));
    if (plain.isEmpty() || plain.length() > DIGITS_MAX) return OptionalLong.empty();
    int digits = Math.max(0, Currency.getInstance(currencyCode).getDefaultFractionDigits());
    BigDecimal sum = new BigDecimal(plain).stripTrailingZeros();
    if (sum.scale() > digits) return OptionalLong.empty();
    long minor = sum.movePointRight(digits).longValueExact();
    return OptionalLong.of(isOut(signed.group(1), signed.group(3)) ? -minor : minor);
  }

  private static boolean isOut(String before, String after) {
    return switch (before) {
      case "-", "−", "(" -> true;
      default -> after != null && (after.equals("-") || after.equals("−") || after.equals("DR"));
    };
  }

  private static String plain(String digits) {
    if (!digits.matches(".*\\d.*")) return "";
    if (POINT.matcher(digits).matches()) return digits.replace(",", "");
    return COMMA.matcher(digits).matches() ? digits.replace(".", "").replace(',', '.') : "";
  }
}
