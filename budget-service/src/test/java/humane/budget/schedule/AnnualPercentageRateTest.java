package humane.budget.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples the regulators publish, to the second decimal. */
class AnnualPercentageRateTest {

  /**
   * 12 CFR 1026 appendix J (c)(1) to (5): a payment that differs stands first or last. (c)(1)(iii),
   * twice a month, has no frequency here.
   */
  @ParameterizedTest(name = "appendix J {0} is {9} %")
  @CsvSource({
    "(c)(1)(i),   500000,     , 23000, 24,      , 1978-01-10, 1978-02-10, 1 MONTHLY,   9.69",
    "(c)(1)(ii),  600000,     , 20000, 36,      , 1978-02-10, 1978-04-01, 1 MONTHLY,   11.82",
    "(c)(1)(iv), 1000000,     , 38500, 40,      , 1978-05-23, 1978-10-01, 1 QUARTERLY, 8.97",
    "(c)(1)(v),    50000,     ,  1760, 30,      , 1978-03-20, 1978-04-21, 1 WEEKLY,    14.96",
    "(c)(2)(i),   500000, 25000, 23000, 23,     , 1978-01-10, 1978-02-10, 1 MONTHLY,   10.08",
    "(c)(2)(ii),   40000,  3950,  3831, 11,     , 1978-03-18, 1978-04-20, 1 FOUR_WEEKLY, 28.50",
    "(c)(3)(i),   500000,     , 23000, 23, 28000, 1978-01-10, 1978-02-10, 1 MONTHLY,   10.50",
    "(c)(3)(ii),   20000,     ,   950, 19,  3000, 1978-04-03, 1978-04-11, 1 FORTNIGHTLY, 12.22",
    "(c)(4)(i),   500000, 25000, 23000, 22, 28000, 1978-01-10, 1978-02-10, 1 MONTHLY,  10.90",
    "(c)(4)(ii),  800000, 44936, 46500, 18, 20000, 1978-01-10, 1978-03-01, 2 MONTHLY,  7.30",
    "(c)(5)(i),   100000,     , 108000, 1,      , 1978-01-03, 1978-09-15, 1 MONTHLY,   11.45"
  })
  void theAmericanRateIsThatOfRegulationZ(
      String example,
      long lentMinor,
      Long firstMinor,
      long regularMinor,
      int times,
      Long lastMinor,
      LocalDate lentOn,
      LocalDate firstOn,
      String rhythm,
      BigDecimal percent) {
    List<Long> amounts = new ArrayList<>();
    if (firstMinor != null) {
      amounts.add(firstMinor);
    }
    IntStream.range(0, times).forEach(ignored -> amounts.add(regularMinor));
    if (lastMinor != null) {
      amounts.add(lastMinor);
    }
    assertThat(rate(lentMinor, amounts, lentOn, firstOn, rhythm).us())
        .isEqualByComparingTo(percent);
  }

  /**
   * Directive 98/7/EC annex III, B (standard years), first example: 1000 lent, 1200 paid after a
   * year and a half.
   */
  @Test
  void oneRepaymentAfterEighteenMonthsAgreesWithTheDirective() {
    assertThat(europe(120_000, 1, "1994-01-01", "1995-07-01", "1 MONTHLY"))
        .isEqualByComparingTo("12.92");
  }

  /** Directive 98/7/EC annex III, third example: 1000 lent, 600 after one and after two years. */
  @Test
  void twoYearlyRepaymentsAgreeWithTheDirective() {
    assertThat(europe(60_000, 2, "1994-01-01", "1995-01-01", "1 YEARLY"))
        .isEqualByComparingTo("13.07");
  }

  @Test
  void aLoanWithoutInterestCostsNothing() {
    AnnualPercentageRate rate =
        rate(
            100_000,
            List.of(25_000L, 25_000L, 50_000L),
            date("2024-01-01"),
            date("2024-02-01"),
            "1 MONTHLY");
    assertThat(rate.us()).isEqualByComparingTo("0");
    assertThat(rate.eu()).isEqualByComparingTo("0");
  }

  private static BigDecimal europe(
      long paidMinor, int times, String from, String first, String rhythm) {
    List<Long> amounts = IntStream.range(0, times).mapToObj(ignored -> paidMinor).toList();
    return rate(100_000, amounts, date(from), date(first), rhythm).eu();
  }

  private static AnnualPercentageRate rate(
      long lentMinor, List<Long> amounts, LocalDate lentOn, LocalDate firstOn, String rhythm) {
    int every = Integer.parseInt(rhythm.substring(0, 1));
    PayFrequency frequency = PayFrequency.valueOf(rhythm.substring(2));
    ScheduleTerms terms =
        new ScheduleTerms(
            lentMinor,
            BigDecimal.ZERO,
            InterestMethod.DECLINING,
            RepaymentMethod.EQUAL_INSTALMENTS,
            DayCount.THIRTY_360,
            Rhythm.every(every, frequency),
            amounts.size(),
            lentOn,
            firstOn,
            RoundingMode.HALF_EVEN,
            1,
            SpecialTerms.NONE);
    List<Instalment> paid = new ArrayList<>();
    for (int period = 0; period < amounts.size(); period++) {
      LocalDate dueOn = terms.rhythm().after(firstOn, firstOn.getDayOfMonth(), period);
      paid.add(new Instalment(dueOn, amounts.get(period), amounts.get(period), 0, 0));
    }
    return AnnualPercentageRate.of(terms, new Schedule(paid));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
