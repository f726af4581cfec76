package humane.budget.schedule.rest;

import static humane.budget.form.FieldChecks.or;

import humane.budget.form.FieldChecks;
import humane.budget.schedule.DayCount;
import humane.budget.schedule.InterestMethod;
import humane.budget.schedule.PayFrequency;
import humane.budget.schedule.RepaymentMethod;
import humane.budget.schedule.ScheduleTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The question of {@code POST /schedules/preview}. What is left out stands as in an ordinary loan.
 */
public record ScheduleForm(
    String currency,
    Long principalMinor,
    String annualRatePercent,
    InterestMethod interestMethod,
    RepaymentMethod method,
    DayCount dayCount,
    PayFrequency frequency,
    Integer periods,
    LocalDate disbursedOn,
    LocalDate firstDueOn,
    RoundingMode rounding,
    Long roundInstalmentTo) {

  ScheduleTerms read() {
    FieldChecks checks = new FieldChecks();
    checks.currency("currency", currency);
    long principal = checks.amountAboveZero("principalMinor", principalMinor);
    BigDecimal rate = checks.rate("annualRatePercent", annualRatePercent);
    checks.present("periods", periods);
    int times = checks.count("periods", periods, 1, ScheduleTerms.PERIODS_MAX, 1);
    checks.present("disbursedOn", disbursedOn);
    checks.present("firstDueOn", firstDueOn);
    if (disbursedOn != null && firstDueOn != null) {
      checks.notBefore(
          "firstDueOn", firstDueOn, disbursedOn.plusDays(1), "the day after disbursedOn");
      checks.notAfter("firstDueOn", firstDueOn, disbursedOn.plusYears(10));
    }
    if (rounding == RoundingMode.UNNECESSARY) {
      checks.wrong("rounding", rounding, "must say how an amount is rounded");
    }
    long multiple =
        roundInstalmentTo == null
            ? 1
            : checks.amountAboveZero("roundInstalmentTo", roundInstalmentTo);
    checks.refuseIfWrong();
    return new ScheduleTerms(
        principal,
        rate,
        or(interestMethod, InterestMethod.DECLINING),
        or(method, RepaymentMethod.EQUAL_INSTALMENTS),
        or(dayCount, DayCount.THIRTY_360),
        or(frequency, PayFrequency.MONTHLY),
        times,
        disbursedOn,
        firstDueOn,
        or(rounding, RoundingMode.HALF_EVEN),
        multiple);
  }
}
