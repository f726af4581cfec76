package humane.budget.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import humane.budget.reserve.ComingCost.Kind;
import humane.budget.reserve.ReservePlan.JarMonth;
import humane.budget.reserve.ReservePlan.Then;
import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReservesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate PAY_DAY = LocalDate.of(2026, 12, 10);
  private static final long YUAN = 100;

  @Test
  void aCostInNineMonthsIsSharedByTheNinePayDaysBeforeIt() {
    ReservePlan plan = plan(cost(900_00, 9));
    assertThat(plan.eachPayDayMinor()).isEqualTo(100_00);
    assertThat(plan.shortMinor()).isZero();
    assertThat(september(plan).leftMinor()).isEqualTo(100_00);
  }

  @Test
  void theEarlierOfTwoCostsMayDecide() {
    assertThat(plan(cost(600_00, 2), cost(600_00, 9)).eachPayDayMinor()).isEqualTo(300_00);
    assertThat(plan(cost(100_00, 2), cost(800_00, 9)).eachPayDayMinor()).isEqualTo(100_00);
  }

  @Test
  void whatFallsBeforeTheFirstPayDayIsSaidToBeShortAndNotDemanded() {
    ReservePlan plan = plan(cost(500_00, 12), cost(900_00, 9));
    assertThat(plan.shortMinor()).isEqualTo(500_00);
    assertThat(plan.eachPayDayMinor()).isEqualTo(100_00);
  }

  @Test
  void theMonthNowRunningMeansNextYears() {
    assertThat(plan(cost(1100_00, 11)).eachPayDayMinor()).isEqualTo(100_00);
  }

  @Test
  void whatLiesReadyCountsFirst() {
    assertThat(with(900_00, OptionalLong.empty(), cost(900_00, 9)).eachPayDayMinor()).isZero();
  }

  @Test
  void aFifthLessIsSaidInWhatItWouldLeave() {
    ReservePlan fits = with(0, OptionalLong.of(4_000_00), cost(900_00, 9));
    assertThat(fits.drop().orElseThrow())
        .isEqualTo(new ReservePlan.IncomeDrop(Then.STILL_FITS, 2_500_00, 1_200_00, 100_00));
    ReservePlan less = with(0, OptionalLong.of(5_140_00), cost(900_00, 9));
    assertThat(less.drop().orElseThrow())
        .isEqualTo(new ReservePlan.IncomeDrop(Then.LESS_THAN_NEEDED, 1_360_00, 60_00, 60_00));
    ReservePlan nothing = with(0, OptionalLong.of(5_300_00), cost(900_00, 9));
    assertThat(nothing.drop().orElseThrow())
        .isEqualTo(new ReservePlan.IncomeDrop(Then.NOTHING_LEFT, 1_200_00, -100_00, 0));
    assertThat(with(0, OptionalLong.empty(), cost(900_00, 9)).drop()).isEmpty();
  }

  @Property
  void theJarIsNeverEmptyAndOneUnitLessWouldNotDo(
      @ForAll @IntRange(min = 1, max = 12) int first,
      @ForAll @IntRange(min = 1, max = 12) int second,
      @ForAll @LongRange(max = 1_000_000) long firstMinor,
      @ForAll @LongRange(max = 1_000_000) long secondMinor,
      @ForAll @LongRange(max = 200_000) long savedMinor,
      @ForAll PayFrequency every) {
    List<ComingCost> costs = List.of(cost(firstMinor, first), cost(secondMinor, second));
    ReserveQuestion question =
        new ReserveQuestion(
            TODAY, every, PAY_DAY, savedMinor, costs, OptionalLong.empty(), OptionalLong.empty());
    ReservePlan plan = Reserves.plan(question, YUAN);
    long putAside = plan.months().stream().mapToLong(JarMonth::putAsideMinor).sum();
    assertThat(plan.months()).hasSize(12).allMatch(month -> month.leftMinor() >= 0);
    assertThat(plan.eachPayDayMinor() % YUAN).isZero();
    if (plan.eachPayDayMinor() == 0) {
      assertThat(putAside).isZero();
    }
    assertThat(plan.months().stream().mapToLong(JarMonth::costsMinor).sum())
        .isEqualTo(firstMinor + secondMinor);
  }

  private static ReservePlan plan(ComingCost... costs) {
    return with(0, OptionalLong.empty(), costs);
  }

  /** With a pay of 6,500 a month. */
  private static ReservePlan with(long savedMinor, OptionalLong needsMinor, ComingCost... costs) {
    return Reserves.plan(
        new ReserveQuestion(
            TODAY,
            PayFrequency.MONTHLY,
            PAY_DAY,
            savedMinor,
            List.of(costs),
            needsMinor.isPresent() ? OptionalLong.of(6_500_00) : OptionalLong.empty(),
            needsMinor.isPresent() ? needsMinor : OptionalLong.empty()),
        YUAN);
  }

  private static JarMonth september(ReservePlan plan) {
    return plan.months().stream()
        .filter(one -> one.month().getMonthValue() == 9)
        .findFirst()
        .orElseThrow();
  }

  private static ComingCost cost(long minor, int month) {
    return new ComingCost(Kind.OTHER, minor, month);
  }
}
