package humane.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.schedule.PayFrequency;
import humane.budget.statement.Income;
import humane.budget.statement.IncomeCategory;
import humane.budget.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Dates fall after the money has come in, whatever the day of the month, in leap years too. A wage
 * that a holiday brings a day or two late still comes before its date; one that comes later is
 * within the days of grace.
 */
class PayDayPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int MONTHS = 60;

  @Property(tries = 400)
  void everyMonthlyDateFollowsAPayDayWithinFourDays(@ForAll @IntRange(max = 61) int daysAhead) {
    LocalDate payDay = TODAY.plusDays(daysAhead);
    for (int period = 1; period <= MONTHS; period++) {
      LocalDate dueOn = due(payDay, PayFrequency.MONTHLY, period);
      LocalDate latestPay =
          IntStream.rangeClosed(0, MONTHS + 2)
              .mapToObj(month -> PayFrequency.MONTHLY.after(payDay, payDay.getDayOfMonth(), month))
              .filter(day -> !day.isAfter(dueOn))
              .max(LocalDate::compareTo)
              .orElseThrow();
      assertThat(dueOn).isBetween(latestPay, latestPay.plusDays(4));
    }
  }

  @Property(tries = 400)
  void everyDateOfAShorterRhythmComesTwoDaysAfterAPayDay(
      @ForAll @IntRange(max = 61) int daysAhead, @ForAll @IntRange(min = 1, max = 130) int period) {
    for (PayFrequency often :
        List.of(PayFrequency.WEEKLY, PayFrequency.FORTNIGHTLY, PayFrequency.FOUR_WEEKLY)) {
      LocalDate payDay = TODAY.plusDays(daysAhead);
      assertThat(due(payDay, often, period))
          .isEqualTo(often.after(payDay, payDay.getDayOfMonth(), period).plusDays(2));
    }
  }

  private static LocalDate due(LocalDate payDay, PayFrequency often, int period) {
    Income wage = new Income(IncomeCategory.EARNINGS, 100, often, Optional.of(payDay));
    LocalDate start = StartDate.of(new Statement(1, 0, List.of(wage), List.of()), TODAY);
    return often.after(start, start.getDayOfMonth(), period);
  }
}
