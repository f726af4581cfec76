package humane.budget.proposal;

import java.math.BigDecimal;
import java.util.Currency;

/** Why a plan is as it is, in words. */
final class Why {
  private Why() {}

  static String shortest(String currency, long surplusMinor, MonthlyRun.Finished run) {
    return "All that is left each month, %s, goes to the plan, so it ends soonest, after %s, and costs least interest."
        .formatted(money(currency, surplusMinor), months(run.months()));
  }

  static String steady(
      String currency, long monthlyMinor, long keptMinor, int monthsMore, long interestMoreMinor) {
    return "%s a month leaves %s more each month for what nobody can foresee. It takes %s longer and costs %s more interest."
        .formatted(
            money(currency, monthlyMinor),
            money(currency, keptMinor),
            months(monthsMore),
            money(currency, interestMoreMinor));
  }

  static String token(String currency, long monthlyMinor, int months) {
    return "No full plan fits what is left, so a small sum, %s a month, is paid for %s. Then we look again, with a person."
        .formatted(money(currency, monthlyMinor), months(months));
  }

  static String pause(int months) {
    return "Nothing is left after costs, so nothing is asked for %s. Then we look again together."
        .formatted(months(months));
  }

  private static String months(int months) {
    return months == 1 ? "1 month" : months + " months";
  }

  private static String money(String currency, long amountMinor) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return currency + " " + BigDecimal.valueOf(amountMinor, digits).toPlainString();
  }
}
