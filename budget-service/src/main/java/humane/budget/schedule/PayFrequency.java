package humane.budget.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** How often money comes in, goes out or is paid back. A year has 52 weeks or 12 months. */
public enum PayFrequency {
  WEEKLY(52, 0, 7),
  FORTNIGHTLY(26, 0, 14),
  FOUR_WEEKLY(13, 0, 28),
  MONTHLY(12, 1, 0),
  QUARTERLY(4, 3, 0),
  YEARLY(1, 12, 0);

  private static final int MONTHS_PER_YEAR = 12;

  private final int timesPerYear;
  private final int monthsPerPeriod;
  private final int daysPerPeriod;

  PayFrequency(int timesPerYear, int monthsPerPeriod, int daysPerPeriod) {
    this.timesPerYear = timesPerYear;
    this.monthsPerPeriod = monthsPerPeriod;
    this.daysPerPeriod = daysPerPeriod;
  }

  public int timesPerYear() {
    return timesPerYear;
  }

  /** Whole months in one period; 0 where the period is counted in days. */
  public int monthsPerPeriod() {
    return monthsPerPeriod;
  }

  /** Days in one period; 0 where the period is counted in months. */
  public int daysPerPeriod() {
    return daysPerPeriod;
  }

  public boolean countsInMonths() {
    return monthsPerPeriod > 0;
  }

  public Rhythm rhythm() {
    return new Rhythm(monthsPerPeriod, daysPerPeriod);
  }

  /**
   * An amount of one period as an amount of one month, unrounded: weekly times 52/12, yearly by 12.
   */
  public BigDecimal perMonth(long amountMinor) {
    return BigDecimal.valueOf(amountMinor)
        .multiply(BigDecimal.valueOf(timesPerYear))
        .divide(BigDecimal.valueOf(MONTHS_PER_YEAR), MathContext.DECIMAL128);
  }

  /**
   * The date so many periods after the first one. A month too short for the anchor's day ends on
   * its own last day.
   */
  public LocalDate after(LocalDate first, int anchorDay, int periods) {
    return rhythm().after(first, anchorDay, periods);
  }
}
