package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.util.Currency;

/** Why a plan is as it is, in words. */
final class Why {
  private Why() {}

  static String shortest(
      PlanQuestion question, boolean even, long mostMinor, PaymentRun.Finished run) {
    String amount = money(question.currency(), mostMinor);
    return even
        ? "All that is left %s, %s, goes to the plan, so it ends soonest, after %s, and costs least interest."
            .formatted(each(question), amount, times(question, run.periods()))
        : "What each month can spare goes to the plan, never more than %s, so it ends soonest, after %s."
            .formatted(amount, times(question, run.periods()));
  }

  static String steady(
      PlanQuestion question,
      long mostMinor,
      PaymentRun.Finished run,
      PaymentRun.Finished shortest) {
    long firstMinor = firstOf(run);
    return "%s %s leaves %s more %s for what nobody can foresee. It takes %s longer and costs %s more interest."
        .formatted(
            money(question.currency(), firstMinor),
            question.frequency() == PayFrequency.MONTHLY ? "a month" : "each time",
            money(question.currency(), mostMinor - firstMinor),
            each(question),
            times(question, run.periods() - shortest.periods()),
            money(question.currency(), interestOf(run) - interestOf(shortest)));
  }

  static String gentleStart(
      PlanQuestion question, int months, PaymentRun.Finished run, PaymentRun.Finished shortest) {
    return "The first %d months ask for half, %s, to catch breath; then it is more. It takes %s longer and costs %s more interest."
        .formatted(
            months,
            money(question.currency(), firstOf(run)),
            times(question, run.periods() - shortest.periods()),
            money(question.currency(), interestOf(run) - interestOf(shortest)));
  }

  static String token(PlanQuestion question, long minor, int months) {
    return "No full plan fits what is left, so a small sum, %s %s, is paid for %s. Then we look again, with a person."
        .formatted(
            money(question.currency(), minor),
            question.frequency() == PayFrequency.MONTHLY ? "a month" : "each time",
            months(months));
  }

  static String pause(int months) {
    return "Nothing is left after costs, so nothing is asked for %s. Then we look again together."
        .formatted(months(months));
  }

  private static String each(PlanQuestion question) {
    return question.frequency() == PayFrequency.MONTHLY ? "each month" : "each time";
  }

  private static String times(PlanQuestion question, int periods) {
    return question.frequency() == PayFrequency.MONTHLY
        ? months(periods)
        : periods + " instalments";
  }

  private static long firstOf(PaymentRun.Finished run) {
    var first = run.instalments().getFirst().dueOn();
    return run.instalments().stream()
        .filter(one -> one.dueOn().equals(first))
        .mapToLong(PlanInstalment::amountMinor)
        .sum();
  }

  private static long interestOf(PaymentRun.Finished run) {
    return run.instalments().stream().mapToLong(PlanInstalment::interestMinor).sum();
  }

  private static String months(int months) {
    return months == 1 ? "1 month" : months + " months";
  }

  private static String money(String currency, long amountMinor) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return currency + " " + BigDecimal.valueOf(amountMinor, digits).toPlainString();
  }
}
