package humane.budget.proposal;

import humane.budget.affordability.Affordability;
import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The periods a plan may last: when an instalment of each is due, and the most it may ask, in minor
 * units. The first is due one period after the start.
 *
 * @param mayGrow whether interest that a tight period cannot pay may wait: where months differ, and
 *     the law lets a balance grow while a plan is kept
 */
record Periods(List<LocalDate> dueOn, long[] mostMinor, boolean mayGrow, int timesPerYear) {
  private static final int MONTHS_PER_YEAR = 12;

  static Periods of(
      PlanQuestion question, Affordability affordability, int count, PlanLimits limits) {
    PayFrequency frequency = question.frequency();
    List<LocalDate> dates =
        IntStream.rangeClosed(1, count)
            .mapToObj(period -> dueOn(question.startsOn(), frequency, period))
            .toList();
    long[] most =
        dates.stream()
            .mapToLong(date -> share(affordability.spareIn(date.getMonth()), frequency))
            .toArray();
    boolean mayGrow = !affordability.even() && !limits.noGrowthFor(question);
    return new Periods(dates, most, mayGrow, frequency.timesPerYear());
  }

  static LocalDate dueOn(LocalDate startsOn, PayFrequency frequency, int period) {
    return frequency.after(startsOn, startsOn.getDayOfMonth(), period);
  }

  /** A month's spare as that of a period: weekly 12/52 of it, rounded down. */
  private static long share(long monthMinor, PayFrequency frequency) {
    return Math.floorDiv(
        Math.multiplyExact(monthMinor, (long) MONTHS_PER_YEAR), frequency.timesPerYear());
  }

  /** How many periods fit into so many months. */
  static int in(int months, PayFrequency frequency) {
    return Math.floorDiv(months * frequency.timesPerYear(), MONTHS_PER_YEAR);
  }

  int count() {
    return mostMinor.length;
  }

  long highestMinor() {
    return Arrays.stream(mostMinor).max().orElse(0);
  }

  /** The same periods, none of which asks for more than this. */
  Periods atMost(long minor) {
    return with(Arrays.stream(mostMinor).map(most -> Math.min(most, minor)).toArray());
  }

  /** The same periods, the first so many of which ask for a share of what they may, in percent. */
  Periods gentleAtFirst(int periods, int sharePercent) {
    long[] most = mostMinor.clone();
    for (int period = 0; period < Math.min(periods, most.length); period++) {
      most[period] = RoundSum.down(Math.multiplyExact(most[period], (long) sharePercent) / 100);
    }
    return with(most);
  }

  /** The same periods, of which the first so many ask for the most of those others. */
  Periods beginningAs(Periods others, int periods) {
    long[] most = mostMinor.clone();
    System.arraycopy(others.mostMinor, 0, most, 0, Math.min(periods, most.length));
    return with(most);
  }

  private Periods with(long[] most) {
    return new Periods(dueOn, most, mayGrow, timesPerYear);
  }
}
