package humane.budget.schedule;

import static humane.budget.schedule.DayCount.ACTUAL_365;
import static humane.budget.schedule.DayCount.THIRTY_360;
import static humane.budget.schedule.InterestMethod.DECLINING;
import static humane.budget.schedule.InterestMethod.FLAT;
import static humane.budget.schedule.RepaymentMethod.EQUAL_INSTALMENTS;
import static humane.budget.schedule.RepaymentMethod.EQUAL_PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class LoanArithmeticTest {

  /** The example of the agreed forms. */
  @Test
  void aWholeEuroInstalmentLeavesTheRemainderToTheLast() {
    Schedule schedule =
        worked(
            terms(125_000, "15", DECLINING, EQUAL_INSTALMENTS, THIRTY_360, 4, "2023-09-01", 100));
    assertThat(schedule.instalments())
        .containsExactly(
            new Instalment(date("2023-10-01"), 32200, 30638, 1562, 94362),
            new Instalment(date("2023-11-01"), 32200, 31020, 1180, 63342),
            new Instalment(date("2023-12-01"), 32200, 31408, 792, 31934),
            new Instalment(date("2024-01-01"), 32333, 31934, 399, 0));
  }

  /** Apache Fineract (Apache-2.0), LoanRepayment.feature, scenario RS04; equal months. */
  @Test
  void equalPrincipalKeepsItsPartsEqualAndItsInterestFalls() {
    Schedule schedule =
        worked(terms(500_000, "12", DECLINING, EQUAL_PRINCIPAL, THIRTY_360, 18, "2022-11-01", 1));
    assertThat(amounts(schedule, Instalment::principalMinor).subList(0, 17)).containsOnly(27778L);
    assertThat(schedule.instalments().getLast())
        .isEqualTo(new Instalment(date("2024-05-01"), 28052, 27774, 278, 0));
    assertThat(amounts(schedule, Instalment::interestMinor))
        .containsExactly(
            5000L, 4722L, 4444L, 4167L, 3889L, 3611L, 3333L, 3056L, 2778L, 2500L, 2222L, 1944L,
            1667L, 1389L, 1111L, 833L, 556L, 278L);
  }

  /** Apache Fineract (Apache-2.0), ProgressiveEMICalculatorTest, first case; actual days by 365. */
  @Test
  void withDaysCountedTheInstalmentIsLevelAllTheSame() {
    Schedule schedule =
        worked(
            terms(10_000, "15.678", DECLINING, EQUAL_INSTALMENTS, ACTUAL_365, 6, "2024-01-01", 1));
    assertThat(amounts(schedule, Instalment::amountMinor))
        .containsExactly(1743L, 1743L, 1743L, 1743L, 1743L, 1747L);
    assertThat(amounts(schedule, Instalment::interestMinor))
        .containsExactly(133L, 105L, 90L, 66L, 46L, 22L);
    assertThat(amounts(schedule, Instalment::balanceMinor))
        .containsExactly(8390L, 6752L, 5099L, 3422L, 1725L, 0L);
  }

  /** Apache Fineract (Apache-2.0), ProgressiveEMICalculatorTest, second case; 30/360. */
  @Test
  void withEqualMonthsTheInstalmentIsTheAnnuity() {
    Schedule schedule =
        worked(
            terms(10_000, "9.4822", DECLINING, EQUAL_INSTALMENTS, THIRTY_360, 6, "2024-01-01", 1));
    assertThat(amounts(schedule, Instalment::amountMinor)).containsOnly(1713L);
    assertThat(amounts(schedule, Instalment::principalMinor))
        .containsExactly(1634L, 1647L, 1660L, 1673L, 1686L, 1700L);
  }

  /** Apache Fineract (Apache-2.0), LoanReschedule.feature, product LP1_INTEREST_FLAT. */
  @Test
  void flatInterestIsThatOfTheFirstPrincipalAllAlong() {
    Schedule schedule =
        worked(terms(300_000, "12", FLAT, EQUAL_INSTALMENTS, THIRTY_360, 3, "2023-07-01", 1));
    assertThat(amounts(schedule, Instalment::amountMinor)).containsOnly(103_000L);
    assertThat(schedule.totalInterestMinor()).isEqualTo(9_000);
  }

  /** Apache Fineract (Apache-2.0), product LP1_INTEREST_DECLINING_BALANCE_PERIOD_DAILY. */
  @Test
  void oneMonthOfThirtyOneDaysBearsThirtyOneDaysInterest() {
    Schedule schedule =
        worked(terms(100_000, "12", DECLINING, EQUAL_INSTALMENTS, ACTUAL_365, 1, "2023-01-01", 1));
    assertThat(schedule.totalMinor()).isEqualTo(101_019);
  }

  /** numpy-financial (BSD-3-Clause), tests of pmt: rate 0.08/12, 60 periods, 15000. */
  @Test
  void theAnnuityAgreesWithNumpyFinancial() {
    BigDecimal monthly =
        new BigDecimal("0.08").divide(BigDecimal.valueOf(12), java.math.MathContext.DECIMAL128);
    assertThat(LevelInstalment.of(15000, Collections.nCopies(60, monthly)))
        .isCloseTo(
            new BigDecimal("304.1459143262052370338701494"), within(new BigDecimal("1e-20")));
    assertThat(
            LevelInstalment.of(20000, Collections.nCopies(3, new BigDecimal("0.8"))).doubleValue())
        .isCloseTo(19311.258, within(0.001));
    assertThat(LevelInstalment.of(15000, Collections.nCopies(60, BigDecimal.ZERO)))
        .isEqualByComparingTo("250");
  }

  @Test
  void aLoanFromThe31stKeepsThe31stInMind() {
    Schedule schedule =
        worked(
            new ScheduleTerms(
                90_000,
                new BigDecimal("12"),
                DECLINING,
                EQUAL_PRINCIPAL,
                THIRTY_360,
                PayFrequency.MONTHLY,
                3,
                date("2024-01-31"),
                date("2024-02-29"),
                RoundingMode.HALF_EVEN,
                1));
    assertThat(schedule.instalments().stream().map(Instalment::dueOn))
        .containsExactly(date("2024-02-29"), date("2024-03-31"), date("2024-04-30"));
    assertThat(amounts(schedule, Instalment::interestMinor)).containsExactly(900L, 600L, 300L);
  }

  @Test
  void anInstalmentRoundedBelowTheInterestNeverPaysTheLoanBack() {
    ScheduleOutcome outcome =
        LoanArithmetic.work(
            terms(
                100_000,
                "60",
                DECLINING,
                EQUAL_INSTALMENTS,
                THIRTY_360,
                120,
                "2024-01-01",
                100_000));
    assertThat(outcome).isInstanceOf(ScheduleOutcome.NeverPaysBack.class);
  }

  @Test
  void instalmentsRoundedUpEndTheLoanEarlyAndNeverOverpayIt() {
    Schedule schedule =
        worked(
            new ScheduleTerms(
                10_000,
                BigDecimal.ZERO,
                DECLINING,
                EQUAL_INSTALMENTS,
                THIRTY_360,
                PayFrequency.MONTHLY,
                6,
                date("2024-01-01"),
                date("2024-02-01"),
                RoundingMode.UP,
                2_500));
    assertThat(amounts(schedule, Instalment::amountMinor))
        .containsExactly(2500L, 2500L, 2500L, 2500L);
  }

  static ScheduleTerms terms(
      long principalMinor,
      String rate,
      InterestMethod interest,
      RepaymentMethod method,
      DayCount dayCount,
      int months,
      String from,
      long roundTo) {
    return new ScheduleTerms(
        principalMinor,
        new BigDecimal(rate),
        interest,
        method,
        dayCount,
        PayFrequency.MONTHLY,
        months,
        date(from),
        date(from).plusMonths(1),
        RoundingMode.HALF_EVEN,
        roundTo);
  }

  static Schedule worked(ScheduleTerms terms) {
    return ((ScheduleOutcome.Worked) LoanArithmetic.work(terms)).schedule();
  }

  private static List<Long> amounts(Schedule schedule, ToLongFunction<Instalment> what) {
    return schedule.instalments().stream().mapToLong(what).boxed().toList();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}
