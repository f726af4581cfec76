package humane.budget.proposal;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.util.Currency;

/** Why a plan is as it is, in words of two languages that say the same. */
record Why(String en, String zh) {

  static Why shortest(
      PlanQuestion question, boolean even, long mostMinor, PaymentRun.Finished run) {
    int periods = run.periods();
    if (even && periods == 1 && firstOf(run) < mostMinor) return atOnce(question, run);
    return even
        ? new Why(
            "All that is left %s, %s, goes to the plan, so it ends soonest, after %s, and costs least interest."
                .formatted(each(question), money(question, mostMinor), times(question, periods)),
            "%s剩余的 %s 全部用于还款，所以结束最早，共 %s，利息也最少。"
                .formatted(
                    eachZh(question), moneyZh(question, mostMinor), timesZh(question, periods)))
        : new Why(
            "What each month can spare goes to the plan, never more than %s, so it ends soonest, after %s."
                .formatted(money(question, mostMinor), times(question, periods)),
            "每个月能拿出多少就还多少，从不超过 %s，所以结束最早，共 %s。"
                .formatted(moneyZh(question, mostMinor), timesZh(question, periods)));
  }

  /** Less is owed than one period can spare. */
  private static Why atOnce(PlanQuestion question, PaymentRun.Finished run) {
    return new Why(
        "All of it, %s, fits into what is left %s, so one payment ends it and costs least interest."
            .formatted(money(question, firstOf(run)), each(question)),
        "一共 %s，没有超过%s的剩余，一次就能还清，利息也最少。"
            .formatted(moneyZh(question, firstOf(run)), eachZh(question)));
  }

  static Why steady(
      PlanQuestion question,
      long mostMinor,
      PaymentRun.Finished run,
      PaymentRun.Finished shortest) {
    long firstMinor = firstOf(run);
    long keptMinor = mostMinor - firstMinor;
    int longer = run.periods() - shortest.periods();
    long dearerMinor = interestOf(run) - interestOf(shortest);
    return new Why(
        "%s %s leaves %s more %s for what nobody can foresee. It takes %s longer and costs %s more interest."
            .formatted(
                money(question, firstMinor),
                monthly(question) ? "a month" : "each time",
                money(question, keptMinor),
                each(question),
                times(question, longer),
                money(question, dearerMinor)),
        "%s还 %s，为您多留 %s 应对意外。时间长 %s，利息多 %s。"
            .formatted(
                eachZh(question),
                moneyZh(question, firstMinor),
                moneyZh(question, keptMinor),
                timesZh(question, longer),
                moneyZh(question, dearerMinor)));
  }

  static Why gentleStart(
      PlanQuestion question, int months, PaymentRun.Finished run, PaymentRun.Finished shortest) {
    int longer = run.periods() - shortest.periods();
    long dearerMinor = interestOf(run) - interestOf(shortest);
    return new Why(
        "The first %d months ask for half, %s, to catch breath; then it is more. It takes %s longer and costs %s more interest."
            .formatted(
                months,
                money(question, firstOf(run)),
                times(question, longer),
                money(question, dearerMinor)),
        "前 %d 个月只还一半，即 %s，先缓一缓；之后多还一些。时间长 %s，利息多 %s。"
            .formatted(
                months,
                moneyZh(question, firstOf(run)),
                timesZh(question, longer),
                moneyZh(question, dearerMinor)));
  }

  static Why token(PlanQuestion question, long minor, int months) {
    return new Why(
        "No full plan fits what is left, so a small sum, %s %s, is paid for %s. Then we look again, with a person."
            .formatted(
                money(question, minor),
                monthly(question) ? "a month" : "each time",
                months(months)),
        "剩余的钱还放不下完整的方案，所以先还 %s 个月的小额，%s %s。之后由专人与您一起再看。"
            .formatted(months, eachZh(question), moneyZh(question, minor)));
  }

  static Why pause(int months) {
    return new Why(
        "Nothing is left after costs, so nothing is asked for %s. Then we look again together."
            .formatted(months(months)),
        "扣除开支后没有剩余，所以 %d 个月内不需要还款。之后我们一起再看。".formatted(months));
  }

  /** Of a plan that a lender asks for although it takes more than what is left. */
  static Why beyond(PlanQuestion question, long askedMinor, long leftMinor) {
    return new Why(
        "The lender asks for %s a month. By your budget %s is left, so this plan takes more than what is left. Two people of the lender decided it; you need not accept it."
            .formatted(money(question, askedMinor), money(question, leftMinor)),
        "贷款方希望每月还 %s。按您的预算每月剩余 %s，所以这个方案超过您的剩余。这是贷款方两名工作人员的决定；您可以不接受。"
            .formatted(moneyZh(question, askedMinor), moneyZh(question, leftMinor)));
  }

  private static boolean monthly(PlanQuestion question) {
    return question.frequency() == PayFrequency.MONTHLY;
  }

  private static String each(PlanQuestion question) {
    return monthly(question) ? "each month" : "each time";
  }

  private static String eachZh(PlanQuestion question) {
    return monthly(question) ? "每月" : "每次";
  }

  private static String times(PlanQuestion question, int periods) {
    return monthly(question) ? months(periods) : periods + " instalments";
  }

  private static String timesZh(PlanQuestion question, int periods) {
    return periods + (monthly(question) ? " 个月" : " 期");
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

  private static String money(PlanQuestion question, long amountMinor) {
    return question.currency() + " " + plain(question, amountMinor);
  }

  private static String moneyZh(PlanQuestion question, long amountMinor) {
    return question.currency().equals("CNY")
        ? plain(question, amountMinor) + " 元"
        : money(question, amountMinor);
  }

  private static String plain(PlanQuestion question, long amountMinor) {
    int digits = Math.max(0, Currency.getInstance(question.currency()).getDefaultFractionDigits());
    return BigDecimal.valueOf(amountMinor, digits).toPlainString();
  }
}
