package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void aPlanBeginsTwoDaysAfterTheNextPay() {
    assertThat(startFor(pay(650_000, PayFrequency.MONTHLY, "2026-12-10"))).isEqualTo("2026-12-12");
  }

  @Test
  void aPayDayOfThePastIsReckonedOn() {
    assertThat(startFor(pay(650_000, PayFrequency.MONTHLY, "2026-08-31"))).isEqualTo("2026-12-02");
    assertThat(startFor(pay(150_000, PayFrequency.WEEKLY, "2026-11-20"))).isEqualTo("2026-11-29");
  }

  @Test
  void theLargestIncomeByTheMonthDecides() {
    assertThat(
            startFor(
                pay(300_000, PayFrequency.MONTHLY, "2026-12-01"),
                pay(100_000, PayFrequency.WEEKLY, "2026-11-27")))
        .isEqualTo("2026-11-29");
  }

  @Test
  void withoutAPayDayAPlanBeginsInAWeek() {
    assertThat(startFor()).isEqualTo("2026-11-30");
  }

  private static LocalDate startFor(Income... incomes) {
    return StartDate.of(new Statement(1, 0, List.of(incomes), List.of()), TODAY);
  }

  private static Income pay(long amountMinor, PayFrequency frequency, String nextOn) {
    return new Income(
        IncomeCategory.EARNINGS, amountMinor, frequency, Optional.of(LocalDate.parse(nextOn)));
  }
}
