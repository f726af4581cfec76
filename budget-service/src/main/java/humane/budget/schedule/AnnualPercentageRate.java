package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a loan costs a year, in percent with two decimals, counted the American way (Regulation Z,
 * 12 CFR 1026 appendix J: nominal, unit periods) and the European (Directive (EU) 2023/2225 annex
 * III: effective).
 */
public record AnnualPercentageRate(BigDecimal us, BigDecimal eu) {

  public static AnnualPercentageRate of(ScheduleTerms terms, Schedule schedule) {
    List<Instalment> payments = schedule.instalments();
    LocalDate from = terms.disbursedOn();
    UnitPeriods units = UnitPeriods.of(terms, payments);

    List<TimedPayment> inUnits =
        payments.stream()
            .map(paid -> units.between(from, paid.dueOn(), paid.amountMinor()))
            .toList();
    List<LaterPayouts.Payout> later = terms.special().laterPayouts().each();
    List<TimedPayment> laterInUnits =
        later.stream().map(out -> units.between(from, out.on(), out.amountMinor())).toList();
    double perUnit =
        RateSearch.solve(
            rate ->
                presentValue(inUnits, rate)
                    - presentValue(laterInUnits, rate)
                    - terms.principalMinor());

    List<TimedPayment> inYears =
        payments.stream()
            .map(
                paid ->
                    EuropeanYears.between(from, paid.dueOn(), terms.rhythm(), paid.amountMinor()))
            .toList();
    List<TimedPayment> laterInYears =
        later.stream()
            .map(out -> EuropeanYears.between(from, out.on(), terms.rhythm(), out.amountMinor()))
            .toList();
    double perYear =
        RateSearch.solve(
            rate ->
                effectiveValue(inYears, rate)
                    - effectiveValue(laterInYears, rate)
                    - terms.principalMinor());

    return new AnnualPercentageRate(
        percent(perUnit * units.perYear(payments.size() == 1)), percent(perYear));
  }

  /** Appendix J (b)(8): a part of a unit period bears simple interest, whole ones compound. */
  private static double presentValue(List<TimedPayment> payments, double rate) {
    return payments.stream()
        .mapToDouble(
            paid ->
                paid.amountMinor()
                    / ((1 + paid.partOfUnit().doubleValue() * rate)
                        * Math.pow(1 + rate, paid.wholeUnits())))
        .sum();
  }

  private static double effectiveValue(List<TimedPayment> payments, double rate) {
    return payments.stream()
        .mapToDouble(paid -> paid.amountMinor() * Math.pow(1 + rate, -paid.units()))
        .sum();
  }

  private static BigDecimal percent(double rate) {
    return BigDecimal.valueOf(rate * 100).setScale(2, RoundingMode.HALF_UP);
  }
}
