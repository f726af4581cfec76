package humane.budget.reserve;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What to put aside each pay day so that every coming cost is covered when its month begins. Minor
 * units.
 *
 * @param shortMinor what is missing for costs that fall before the first pay day
 * @param months the twelve months from the next one on
 * @param drop what would be if pay dropped by a fifth, where pay and needs were said
 */
public record ReservePlan(
    long eachPayDayMinor,
    long shortMinor,
    long totalMinor,
    List<JarMonth> months,
    Optional<IncomeDrop> drop) {

  /** One month of the jar: what it costs, and what is left in it when the month is over. */
  public record JarMonth(YearMonth month, long costsMinor, long putAsideMinor, long leftMinor) {}

  /**
   * If pay dropped by a fifth.
   *
   * @param leftNowMinor what an ordinary month leaves today; below zero where it leaves nothing
   * @param leftThenMinor the same with four fifths of the pay
   * @param possibleEachPayDayMinor what could be put aside then, no more than is needed
   */
  public record IncomeDrop(
      Then then, long leftNowMinor, long leftThenMinor, long possibleEachPayDayMinor) {}

  /** What a drop would mean. */
  public enum Then {
    STILL_FITS,
    LESS_THAN_NEEDED,
    NOTHING_LEFT
  }

  public ReservePlan {
    months = List.copyOf(months);
  }
}
