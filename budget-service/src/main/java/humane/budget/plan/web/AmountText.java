package humane.budget.plan.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Amounts as people type them: 6500, 6,500.00, ￥6500, 6500元. A comma before one or two digits at
 * the end is a point to some and nothing to others, so it is asked about and not guessed.
 */
public final class AmountText {
  private static final long UNITS_MAX = 100_000_000;
  private static final Pattern DECORATION = Pattern.compile("[\\s,，元¥￥$€£]");
  private static final Pattern COMMA_OR_POINT = Pattern.compile(".*[,，]\\d{1,2}\\D*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");

  private AmountText() {}

  /** Minor units; nothing where it is no amount of this currency. */
  public static OptionalLong read(String typed, String currencyCode) {
    String plain = DECORATION.matcher(typed).replaceAll("");
    int digits = digits(currencyCode);
    if (COMMA_OR_POINT.matcher(typed).matches() || !NUMBER.matcher(plain).matches()) {
      return OptionalLong.empty();
    }
    BigDecimal units = new BigDecimal(plain);
    boolean fits =
        units.stripTrailingZeros().scale() <= digits
            && units.compareTo(BigDecimal.valueOf(UNITS_MAX)) <= 0;
    return fits
        ? OptionalLong.of(units.movePointRight(digits).longValueExact())
        : OptionalLong.empty();
  }

  /** As it would be typed. */
  public static String write(long amountMinor, String currencyCode) {
    BigDecimal units = BigDecimal.valueOf(amountMinor, digits(currencyCode));
    return units.stripTrailingZeros().scale() <= 0
        ? units.toBigInteger().toString()
        : units.toPlainString();
  }

  private static int digits(String currencyCode) {
    return Math.max(0, Currency.getInstance(currencyCode).getDefaultFractionDigits());
  }
}
