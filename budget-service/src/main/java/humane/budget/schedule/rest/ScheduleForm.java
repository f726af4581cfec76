package humane.budget.schedule.rest;

import static humane.budget.form.FieldChecks.or;

import humane.budget.form.FieldChecks;
import humane.budget.schedule.DayCount;
import humane.budget.schedule.InterestMethod;
import humane.budget.schedule.LaterPayouts;
import humane.budget.schedule.PayFrequency;
import humane.budget.schedule.RepaymentMethod;
import humane.budget.schedule.Rhythm;
import humane.budget.schedule.ScheduleTerms;
import humane.budget.schedule.SpecialTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
    Long roundInstalmentTo,
    Integer every,
    Integer everyDays,
    String downPaymentPercent,
    Integer principalGracePeriods,
    Integer interestGracePeriods,
    Integer interestFreePeriods,
    LocalDate interestFrom,
    Long instalmentMinor,
    List<LaterPayout> laterPayouts,
    LaterPayouts.Spread laterPayoutsSpread) {

  /** Money paid out after the first; minor units. */
  public record LaterPayout(LocalDate on, Long amountMinor) {}

  private static final int EVERY_MAX = 60;
  private static final int PAYOUTS_MAX = 100;
  private static final int EVERY_DAYS_MAX = 366;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
    Rhythm rhythm = rhythm(checks);
    SpecialTerms special = special(checks, times, rhythm);
    checks.refuseIfWrong();
    return new ScheduleTerms(
        principal,
        rate,
        or(interestMethod, InterestMethod.DECLINING),
        or(method, RepaymentMethod.EQUAL_INSTALMENTS),
        or(dayCount, DayCount.THIRTY_360),
        rhythm,
        times,
        disbursedOn,
        firstDueOn,
        or(rounding, RoundingMode.HALF_EVEN),
        multiple,
        special);
  }

  private Rhythm rhythm(FieldChecks checks) {
    if (everyDays == null) {
      int times = checks.count("every", every, 1, EVERY_MAX, 1);
      return Rhythm.every(times, or(frequency, PayFrequency.MONTHLY));
    }
    if (frequency != null || every != null) {
      checks.wrong("everyDays", everyDays, "stands instead of frequency and every");
    }
    return new Rhythm(0, checks.count("everyDays", everyDays, 1, EVERY_DAYS_MAX, 1));
  }

  private SpecialTerms special(FieldChecks checks, int times, Rhythm rhythm) {
    BigDecimal down =
        downPaymentPercent == null
            ? BigDecimal.ZERO
            : checks.rate("downPaymentPercent", downPaymentPercent);
    if (down.compareTo(HUNDRED) >= 0) {
      checks.wrong("downPaymentPercent", down, "must be below 100");
      down = BigDecimal.ZERO;
    }
    if (interestFrom != null && disbursedOn != null) {
      checks.notBefore("interestFrom", interestFrom, disbursedOn, "disbursedOn");
      checks.notAfter("interestFrom", interestFrom, disbursedOn.plusYears(10));
    }
    int onPrincipal = grace(checks, "principalGracePeriods", principalGracePeriods, times);
    int onInterest = grace(checks, "interestGracePeriods", interestGracePeriods, times);
    int free =
        checks.count("interestFreePeriods", interestFreePeriods, 0, ScheduleTerms.PERIODS_MAX, 0);
    OptionalLong agreed =
        instalmentMinor == null
            ? OptionalLong.empty()
            : OptionalLong.of(checks.amountAboveZero("instalmentMinor", instalmentMinor));
    return new SpecialTerms(
        down,
        onPrincipal,
        onInterest,
        free,
        Optional.ofNullable(interestFrom),
        agreed,
        later(checks, times, rhythm));
  }

  private LaterPayouts later(FieldChecks checks, int times, Rhythm rhythm) {
    LaterPayouts.Spread spread = or(laterPayoutsSpread, LaterPayouts.Spread.OVER_THE_REST);
    if (spread == LaterPayouts.Spread.OVER_THE_TERM
        && ScheduleTerms.isLevel(
            or(method, RepaymentMethod.EQUAL_INSTALMENTS),
            or(interestMethod, InterestMethod.DECLINING))) {
      checks.wrong(
          "laterPayoutsSpread", spread, "is not for a level instalment with declining interest");
      spread = LaterPayouts.Spread.OVER_THE_REST;
    }
    List<LaterPayout> given = checks.list("laterPayouts", laterPayouts, PAYOUTS_MAX);
    List<LaterPayouts.Payout> read = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String place = "laterPayouts[" + at + "]";
      LaterPayout one = given.get(at);
      if (!checks.present(place, one)) continue;
      long minor = checks.amountAboveZero(place + ".amountMinor", one.amountMinor());
      boolean dated =
          checks.present(place + ".on", one.on()) && disbursedOn != null && firstDueOn != null;
      if (dated) {
        checks.notBefore(
            place + ".on", one.on(), disbursedOn.plusDays(1), "the day after disbursedOn");
        LocalDate last = ScheduleTerms.lastDueOn(rhythm, disbursedOn, firstDueOn, times);
        checks.notAfter(place + ".on", one.on(), last.minusDays(1));
        if (minor > 0) read.add(new LaterPayouts.Payout(one.on(), minor));
      }
    }
    return new LaterPayouts(read, spread);
  }

  private static int grace(FieldChecks checks, String field, Integer given, int times) {
    return checks.count(field, given, 0, Math.max(0, times - 1), 0);
  }
}
