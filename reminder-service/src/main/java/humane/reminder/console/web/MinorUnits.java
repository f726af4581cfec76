package humane.reminder.console.web;

import java.math.BigDecimal;
import java.util.Currency;

/** The minor units that services speak of, as people write them. */
final class MinorUnits {
  private MinorUnits() {}

  static String write(String currency, long minor) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return currency + " " + BigDecimal.valueOf(minor, digits).toPlainString();
  }
}
