package humane.budget.affordability;

import java.util.ArrayList;
import java.util.List;

/**
 * What each month of a year can spare, when a month that leaves something first keeps what the
 * tighter months after it need. A month never gives more than it leaves, nor more than an ordinary
 * month does: no plan turns one good month into one large payment (UK-12).
 */
final class TightMonths {
  private static final int MONTHS_PER_YEAR = 12;

  private TightMonths() {}

  /** January first; minor units. Where the year as a whole leaves nothing, neither does a month. */
  static List<Long> spare(List<Long> leftMinor, long ordinaryMinor) {
    long[] keptMinor = new long[MONTHS_PER_YEAR];
    // Twice round the year: what December keeps for January is known after the first.
    for (int step = 2 * MONTHS_PER_YEAR - 1; step >= 0; step--) {
      int month = step % MONTHS_PER_YEAR;
      int next = (month + 1) % MONTHS_PER_YEAR;
      keptMinor[month] = Math.max(0, keptMinor[next] - leftMinor.get(next));
    }
    List<Long> spare = new ArrayList<>();
    for (int month = 0; month < MONTHS_PER_YEAR; month++) {
      long free = leftMinor.get(month) - keptMinor[month];
      spare.add(Math.max(0, Math.min(free, ordinaryMinor)));
    }
    return List.copyOf(spare);
  }
}
