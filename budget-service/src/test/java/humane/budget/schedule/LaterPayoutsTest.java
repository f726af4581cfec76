package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.budget.schedule.LaterPayouts.Payout;
import humane.budget.schedule.LaterPayouts.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A loan whose money is paid out in more than one part. */
class LaterPayoutsTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  @Test
  void moreMoneyOnADueDateBearsNoInterestBeforeItAndTheRestIsLevel() {
    Schedule schedule =
        worked("12", InterestMethod.DECLINING, 12, Spread.OVER_THE_REST, at("2026-07-01", 60_000));
    Instalment sixth = schedule.instalments().get(5);
    assertThat(sixth.interestMinor()).isEqualTo(interest(schedule.instalments().get(4), 100));
    List<Long> after =
        schedule.instalments().subList(5, 11).stream().map(Instalment::amountMinor).toList();
    assertThat(after).containsOnly(after.getFirst());
    assertThat(schedule.instalments().getLast().balanceMinor()).isZero();
  }

  /** 200,000 at 12 % for 30 days, and 100,000 more for 15 of them. */
  @Test
  void moneyInTheMiddleOfAPeriodBearsInterestFromItsOwnDay() {
    Schedule schedule =
        worked("12", InterestMethod.DECLINING, 3, Spread.OVER_THE_REST, at("2026-01-16", 100_000));
    assertThat(schedule.instalments().getFirst().interestMinor()).isEqualTo(2_000 + 500);
  }

  @Test
  void flatInterestIsThatOfAllThatWasPaidOut() {
    Schedule schedule =
        worked("12", InterestMethod.FLAT, 4, Spread.OVER_THE_TERM, at("2026-02-16", 100_000));
    assertThat(schedule.instalments().stream().map(Instalment::interestMinor))
        .containsExactly(2_000L, 2_500L, 3_000L, 3_000L);
    assertThat(schedule.instalments().stream().map(Instalment::principalMinor))
        .containsExactly(50_000L, 75_000L, 75_000L, 100_000L);
  }

  @Property(tries = 300)
  void whatIsPaidBackIsWhatWasPaidOutAndTheLastLeavesNothing(
      @ForAll InterestMethod interestMethod,
      @ForAll Spread spread,
      @ForAll @IntRange(min = 2, max = 48) int periods,
      @ForAll @LongRange(min = 1, max = 900_000) long moreMinor,
      @ForAll @IntRange(min = 1, max = 1_400) int day,
      @ForAll @IntRange(max = 40) int rate) {
    LocalDate last = START.plusMonths(periods);
    LocalDate on = START.plusDays(Math.min(day, last.toEpochDay() - START.toEpochDay() - 1));
    Spread fitting = interestMethod == InterestMethod.DECLINING ? Spread.OVER_THE_REST : spread;
    Schedule schedule =
        worked(String.valueOf(rate), interestMethod, periods, fitting, new Payout(on, moreMinor));
    assertThat(schedule.instalments().stream().mapToLong(Instalment::principalMinor).sum())
        .isEqualTo(200_000 + moreMinor);
    assertThat(schedule.instalments().getLast().balanceMinor()).isZero();
    assertThat(schedule.instalments()).allMatch(one -> one.balanceMinor() >= 0);
  }

  @Test
  void whatItCostsAYearIsItsRateAlsoWithMoneyPaidOutLater() {
    ScheduleTerms terms =
        terms("12", InterestMethod.DECLINING, 24, Spread.OVER_THE_REST, at("2026-09-01", 300_000));
    Schedule schedule = ((ScheduleOutcome.Worked) LoanArithmetic.work(terms)).schedule();
    AnnualPercentageRate rate = AnnualPercentageRate.of(terms, schedule);
    assertThat(rate.us()).isEqualByComparingTo("12.00");
    assertThat(rate.eu()).isEqualByComparingTo("12.68");
  }

  @Test
  void nothingIsPaidOutOnTheLastDayOrSpreadOverATermThatIsLevel() {
    assertThatThrownBy(
            () -> terms("1", InterestMethod.FLAT, 2, Spread.OVER_THE_TERM, at("2026-03-01", 100)))
        .hasMessageContaining("before the last instalment");
    assertThatThrownBy(
            () ->
                terms(
                    "1", InterestMethod.DECLINING, 2, Spread.OVER_THE_TERM, at("2026-02-01", 100)))
        .hasMessageContaining("over the rest");
  }

  private static long interest(Instalment before, int oneIn) {
    return Math.round((double) before.balanceMinor() / oneIn);
  }

  private static Payout at(String on, long amountMinor) {
    return new Payout(LocalDate.parse(on), amountMinor);
  }

  private static Schedule worked(
      String rate, InterestMethod method, int periods, Spread spread, Payout payout) {
    return ((ScheduleOutcome.Worked)
            LoanArithmetic.work(terms(rate, method, periods, spread, payout)))
        .schedule();
  }

  private static ScheduleTerms terms(
      String rate, InterestMethod method, int periods, Spread spread, Payout payout) {
    return new ScheduleTerms(
        200_000,
        new BigDecimal(rate),
        method,
        RepaymentMethod.EQUAL_INSTALMENTS,
        DayCount.THIRTY_360,
        PayFrequency.MONTHLY.rhythm(),
        periods,
        START,
        START.plusMonths(1),
        RoundingMode.HALF_EVEN,
        1,
        new SpecialTerms(
            BigDecimal.ZERO,
            0,
            0,
            0,
            Optional.empty(),
            OptionalLong.empty(),
            new LaterPayouts(List.of(payout), spread)));
  }
}
