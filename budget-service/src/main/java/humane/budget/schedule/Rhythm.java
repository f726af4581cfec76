package humane.budget.schedule;

import java.time.LocalDate;

/** How far apart payments fall: so many calendar months, or so many days. One of the two is 0. */
public record Rhythm(int months, int days) {
  private static final int MONTHS_PER_YEAR = 12;
  private static final int WEEKS_PER_YEAR = 52;
  private static final int DAYS_PER_YEAR = 365;
  private static final int DAYS_PER_WEEK = 7;

  public Rhythm {
    if ((months > 0) == (days > 0) || months < 0 || days < 0) {
      throw new IllegalArgumentException("payments fall so many months or so many days apart");
    }
  }

  /** Every second month, every third week: so many times the period of a frequency. */
  public static Rhythm every(int times, PayFrequency frequency) {
    return new Rhythm(times * frequency.monthsPerPeriod(), times * frequency.daysPerPeriod());
  }

  public boolean countsInMonths() {
    return months > 0;
  }

  /** A year has 12 months, 52 weeks, or, for days that make no whole weeks, 365 days. */
  double timesPerYear() {
    if (countsInMonths()) {
      return (double) MONTHS_PER_YEAR / months;
    }
    boolean wholeWeeks = days % DAYS_PER_WEEK == 0;
    return wholeWeeks
        ? (double) WEEKS_PER_YEAR * DAYS_PER_WEEK / days
        : (double) DAYS_PER_YEAR / days;
  }

  /**
   * The date so many periods after the first one. A month too short for the anchor's day ends on
   * its own last day.
   */
  public LocalDate after(LocalDate first, int anchorDay, int periods) {
    if (!countsInMonths()) {
      return first.plusDays((long) periods * days);
    }
    LocalDate month = first.withDayOfMonth(1).plusMonths((long) periods * months);
    return month.withDayOfMonth(Math.min(anchorDay, month.lengthOfMonth()));
  }
}
