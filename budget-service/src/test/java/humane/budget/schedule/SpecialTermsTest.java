package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpecialTermsTest {
  private static final SpecialTerms NONE = SpecialTerms.NONE;

  @Test
  void whileThePrincipalRestsOnlyInterestIsPaidAndTheOthersShareThePrincipal() {
    Schedule schedule = worked(120_000, 5, special(0, 2, 0, 0, null, null));
    assertThat(each(schedule, Instalment::principalMinor).subList(0, 2)).containsOnly(0L);
    assertThat(each(schedule, Instalment::interestMinor).subList(0, 3))
        .containsExactly(1200L, 1200L, 1200L);
    assertThat(each(schedule, Instalment::amountMinor).subList(2, 4)).containsOnly(40_803L);
  }

  @Test
  void deferredInterestComesWithTheFirstInstalmentAfterTheGrace() {
    Schedule ordinary = worked(120_000, 5, NONE);
    Schedule deferred = worked(120_000, 5, special(0, 0, 2, 0, null, null));
    assertThat(each(deferred, Instalment::interestMinor).subList(0, 2)).containsOnly(0L);
    assertThat(deferred.instalments().get(2).interestMinor())
        .isEqualTo(
            each(ordinary, Instalment::interestMinor).subList(0, 3).stream()
                .mapToLong(one -> one)
                .sum());
    assertThat(deferred.totalMinor()).isEqualTo(ordinary.totalMinor());
  }

  @Test
  void freePeriodsBearNoInterestAndTheInstalmentStaysLevel() {
    Schedule schedule = worked(120_000, 5, special(0, 0, 0, 2, null, null));
    assertThat(each(schedule, Instalment::interestMinor).subList(0, 2)).containsOnly(0L);
    assertThat(each(schedule, Instalment::amountMinor).subList(0, 4))
        .hasSize(4)
        .containsOnly(24_287L);
  }

  @Test
  void interestThatBeginsLaterIsCountedFromThen() {
    Schedule schedule = worked(120_000, 1, special(0, 0, 0, 0, LocalDate.of(2024, 1, 16), null));
    assertThat(schedule.totalInterestMinor()).isEqualTo(600);
  }

  @Test
  void anAgreedInstalmentIsPaidAsAgreedAndTheLastTakesWhatIsLeft() {
    Schedule schedule = worked(120_000, 5, special(0, 0, 0, 0, null, 30_000L));
    assertThat(each(schedule, Instalment::amountMinor))
        .containsExactly(30_000L, 30_000L, 30_000L, 30_000L, 3_091L);
  }

  @Test
  void anAgreedInstalmentBelowTheInterestNeverPaysTheLoanBack() {
    assertThat(LoanArithmetic.work(terms(120_000, 5, special(0, 0, 0, 0, null, 1_200L))))
        .isInstanceOf(ScheduleOutcome.NeverPaysBack.class);
  }

  @Property(tries = 300)
  void thePrincipalAddsUpAndDeferredInterestIsNeverLost(
      @ForAll @LongRange(min = 10_000, max = 100_000_000) long principalMinor,
      @ForAll @IntRange(min = 2, max = 40) int periods,
      @ForAll @IntRange(max = 90) int downPercent,
      @ForAll @IntRange(max = 39) int principalGrace,
      @ForAll @IntRange(max = 39) int interestGrace,
      @ForAll @IntRange(max = 10) int free) {
    SpecialTerms special =
        special(
            downPercent,
            Math.min(principalGrace, periods - 1),
            Math.min(interestGrace, periods - 1),
            free,
            null,
            null);
    Schedule schedule = worked(principalMinor, periods, special);
    Schedule notDeferred =
        worked(
            principalMinor,
            periods,
            special(downPercent, special.principalGracePeriods(), 0, free, null, null));
    assertThat(each(schedule, Instalment::principalMinor).stream().mapToLong(one -> one).sum())
        .isEqualTo(principalMinor);
    assertThat(schedule.instalments().getLast().balanceMinor()).isZero();
    assertThat(schedule.totalInterestMinor()).isEqualTo(notDeferred.totalInterestMinor());
  }

  private static SpecialTerms special(
      int down, int onPrincipal, int onInterest, int free, LocalDate from, Long agreedMinor) {
    return new SpecialTerms(
        BigDecimal.valueOf(down),
        onPrincipal,
        onInterest,
        free,
        Optional.ofNullable(from),
        agreedMinor == null ? OptionalLong.empty() : OptionalLong.of(agreedMinor),
        LaterPayouts.NONE);
  }

  private static Schedule worked(long principalMinor, int periods, SpecialTerms special) {
    return ((ScheduleOutcome.Worked) LoanArithmetic.work(terms(principalMinor, periods, special)))
        .schedule();
  }

  private static ScheduleTerms terms(long principalMinor, int periods, SpecialTerms special) {
    return new ScheduleTerms(
        principalMinor,
        new BigDecimal("12"),
        InterestMethod.DECLINING,
        RepaymentMethod.EQUAL_INSTALMENTS,
        DayCount.THIRTY_360,
        PayFrequency.MONTHLY.rhythm(),
        periods,
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2024, 2, 1),
        RoundingMode.HALF_EVEN,
        1,
        special);
  }

  private static List<Long> each(Schedule schedule, ToLongFunction<Instalment> what) {
    return schedule.instalments().stream().mapToLong(what).boxed().toList();
  }
}
