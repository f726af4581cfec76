package humane.budget.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PeriodRateTest {

  @Property(tries = 2_000)
  void wholeNumbersGiveTheInterestThatExactDecimalsGive(
      @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long owedMinor,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long rateMillionths,
      @ForAll boolean weekly) {
    BigDecimal rate = BigDecimal.valueOf(rateMillionths, 6);
    int timesPerYear = weekly ? 52 : 12;
    long expected =
        rate.multiply(BigDecimal.valueOf(owedMinor))
            .divide(BigDecimal.valueOf(100L * timesPerYear), new MathContext(60))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
    assertThat(PeriodRate.of(rate, timesPerYear).interestOn(owedMinor)).isEqualTo(expected);
  }

  @Example
  void halfAMinorUnitGoesToTheEvenOne() {
    PeriodRate halfPercent = PeriodRate.of(new BigDecimal("6"), 12);
    assertThat(halfPercent.interestOn(100)).isZero();
    assertThat(halfPercent.interestOn(300)).isEqualTo(2);
  }
}
