package humane.budget.plan;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Income;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a plan had best begin: two days after the largest income next comes in, so that every
 * instalment falls just after pay day.
 */
public final class StartDate {
  private static final int DAYS_AFTER_PAY = 2;
  private static final int DAYS_WITHOUT_PAY_DAY = 7;

  private StartDate() {}

  public static LocalDate of(Statement statement, LocalDate today) {
    return statement.incomes().stream()
        .filter(income -> income.nextOn().isPresent() && income.amountMinor() > 0)
        .max(Comparator.comparing(StartDate::perMonth))
        .flatMap(income -> nextPay(income, today))
        .map(payDay -> payDay.plusDays(DAYS_AFTER_PAY))
        .orElse(today.plusDays(DAYS_WITHOUT_PAY_DAY));
  }

  private static java.math.BigDecimal perMonth(Income income) {
    return income.frequency().perMonth(income.amountMinor());
  }

  /**
   * The next pay day from today, reckoned on from one that may lie in the past; none if it is far
   * off.
   */
  private static Optional<LocalDate> nextPay(Income income, LocalDate today) {
    LocalDate stated = income.nextOn().orElseThrow();
    PayFrequency frequency = income.frequency();
    LocalDate payDay = stated;
    for (int period = 1; payDay.isBefore(today) && period < 1000; period++) {
      payDay = frequency.after(stated, stated.getDayOfMonth(), period);
    }
    boolean near = !payDay.isBefore(today) && payDay.isBefore(today.plusDays(62));
    return near ? Optional.of(payDay) : Optional.empty();
  }
}
