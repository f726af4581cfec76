package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One loan's terms. Amounts are minor units; the rate is a nominal percentage a year. A level
 * instalment is rounded to a multiple of {@code roundInstalmentTo}; the last takes the remainder.
 */
public record ScheduleTerms(
    long principalMinor,
    BigDecimal annualRatePercent,
    InterestMethod interestMethod,
    RepaymentMethod method,
    DayCount dayCount,
    Rhythm rhythm,
    int periods,
    LocalDate disbursedOn,
    LocalDate firstDueOn,
    RoundingMode rounding,
    long roundInstalmentTo,
    SpecialTerms special) {

  /** The most periods a schedule is worked out for: a hundred years of weeks, about. */
  public static final int PERIODS_MAX = 5200;

  public ScheduleTerms {
    require(principalMinor > 0, "a schedule needs a principal above zero");
    require(annualRatePercent.signum() >= 0, "a rate is never below zero");
    require(periods > 0 && periods <= PERIODS_MAX, "periods are 1 to " + PERIODS_MAX);
    require(
        firstDueOn.isAfter(disbursedOn), "the first instalment is due after the money went out");
    require(roundInstalmentTo > 0, "instalments are rounded to a multiple above zero");
    require(
        special.principalGracePeriods() < periods && special.interestGracePeriods() < periods,
        "grace leaves at least one period to pay in");
    require(
        special.laterPayouts().each().stream()
            .allMatch(
                one ->
                    one.on().isAfter(disbursedOn)
                        && one.on().isBefore(lastDueOn(rhythm, disbursedOn, firstDueOn, periods))),
        "more money is paid out after the first day, and before the last instalment");
    require(
        special.laterPayouts().spread() == LaterPayouts.Spread.OVER_THE_REST
            || !isLevel(method, interestMethod),
        "a level instalment with declining interest is spread over the rest");
    require(rounding != RoundingMode.UNNECESSARY, "amounts need a way to be rounded");
  }

  /** An ordinary loan, with nothing special in its terms. */
  public ScheduleTerms(
      long principalMinor,
      BigDecimal annualRatePercent,
      InterestMethod interestMethod,
      RepaymentMethod method,
      DayCount dayCount,
      PayFrequency frequency,
      int periods,
      LocalDate disbursedOn,
      LocalDate firstDueOn,
      RoundingMode rounding,
      long roundInstalmentTo) {
    this(
        principalMinor,
        annualRatePercent,
        interestMethod,
        method,
        dayCount,
        frequency.rhythm(),
        periods,
        disbursedOn,
        firstDueOn,
        rounding,
        roundInstalmentTo,
        SpecialTerms.NONE);
  }

  /** Whether the whole instalment stays equal while its interest declines. */
  public boolean isLevel() {
    return isLevel(method, interestMethod);
  }

  public static boolean isLevel(RepaymentMethod method, InterestMethod interestMethod) {
    return method == RepaymentMethod.EQUAL_INSTALMENTS
        && interestMethod == InterestMethod.DECLINING;
  }

  /** The day of the last instalment. */
  public static LocalDate lastDueOn(
      Rhythm rhythm, LocalDate disbursedOn, LocalDate firstDueOn, int periods) {
    return rhythm.after(firstDueOn, DueDates.anchorDay(disbursedOn, firstDueOn), periods - 1);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
