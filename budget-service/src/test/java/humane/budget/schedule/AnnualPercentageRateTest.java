package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnualPercentageRateTest {

  /** 12 CFR 1026 appendix J (c)(1)(i): 5000 on 10 January 1978, 24 payments of 230. */
  @Test
  void aRegularFirstPeriodAgreesWithRegulationZ() {
    assertThat(rate(500_000, 23_000, 24, "1978-01-10", "1978-02-10").us())
        .isEqualByComparingTo("9.69");
  }

  /**
   * 12 CFR 1026 appendix J (c)(1)(ii): 6000 on 10 February 1978, 36 payments of 200 from 1 April.
   */
  @Test
  void aLongFirstPeriodAgreesWithRegulationZ() {
    assertThat(rate(600_000, 20_000, 36, "1978-02-10", "1978-04-01").us())
        .isEqualByComparingTo("11.82");
  }

  /** Directive 98/7/EC annex II, first example: 1000 lent, 1200 paid after a year and a half. */
  @Test
  void oneRepaymentAfterEighteenMonthsAgreesWithTheDirective() {
    assertThat(rate(100_000, 120_000, 1, "1994-01-01", "1995-07-01").eu())
        .isEqualByComparingTo("12.92");
  }

  @Test
  void aLoanWithoutInterestCostsNothing() {
    AnnualPercentageRate rate = rate(100_000, 25_000, 4, "2024-01-01", "2024-02-01");
    assertThat(rate.us()).isEqualByComparingTo("0");
    assertThat(rate.eu()).isEqualByComparingTo("0");
  }

  private static AnnualPercentageRate rate(
      long lentMinor, long paidMinor, int times, String from, String first) {
    ScheduleTerms terms =
        new ScheduleTerms(
            lentMinor,
            BigDecimal.ZERO,
            InterestMethod.DECLINING,
            RepaymentMethod.EQUAL_INSTALMENTS,
            DayCount.THIRTY_360,
            PayFrequency.MONTHLY,
            times,
            LocalDate.parse(from),
            LocalDate.parse(first),
            RoundingMode.HALF_EVEN,
            1);
    List<Instalment> paid = new ArrayList<>();
    for (int period = 0; period < times; period++) {
      LocalDate dueOn = LocalDate.parse(first).plusMonths(period);
      paid.add(new Instalment(dueOn, paidMinor, paidMinor, 0, 0));
    }
    return AnnualPercentageRate.of(terms, new Schedule(paid));
  }
}
