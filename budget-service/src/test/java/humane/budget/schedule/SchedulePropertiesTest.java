package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SchedulePropertiesTest {

  @Property(tries = 300)
  void thePrincipalPartsAddUpToWhatWasLentAndNothingIsOwedAtTheEnd(
      @ForAll @LongRange(min = 1_000, max = 100_000_000) long principalMinor,
      @ForAll @IntRange(max = 3_600) int rateHundredths,
      @ForAll InterestMethod interest,
      @ForAll RepaymentMethod method,
      @ForAll DayCount dayCount,
      @ForAll PayFrequency frequency,
      @ForAll @IntRange(min = 1, max = 60) int periods,
      @ForAll @IntRange(max = 400) int startDay,
      @ForAll @IntRange(min = 1, max = 70) int firstAfterDays) {
    LocalDate disbursedOn = LocalDate.of(2023, 12, 1).plusDays(startDay);
    ScheduleTerms terms =
        new ScheduleTerms(
            principalMinor,
            BigDecimal.valueOf(rateHundredths, 2),
            interest,
            method,
            dayCount,
            frequency,
            periods,
            disbursedOn,
            disbursedOn.plusDays(firstAfterDays),
            RoundingMode.HALF_EVEN,
            1);

    switch (LoanArithmetic.work(terms)) {
      case ScheduleOutcome.NeverPaysBack never ->
          assertThat(never.instalmentMinor()).isLessThanOrEqualTo(never.interestMinor());
      case ScheduleOutcome.Worked(Schedule schedule) -> {
        assertThat(schedule.instalments().stream().mapToLong(Instalment::principalMinor).sum())
            .isEqualTo(principalMinor);
        assertThat(schedule.instalments().getLast().balanceMinor()).isZero();
        assertThat(schedule.totalMinor()).isEqualTo(principalMinor + schedule.totalInterestMinor());
        assertThat(schedule.instalments())
            .allMatch(one -> one.amountMinor() == one.principalMinor() + one.interestMinor());
      }
    }
  }
}
