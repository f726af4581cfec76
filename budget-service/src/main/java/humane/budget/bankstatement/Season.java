package humane.budget.bankstatement;

import java.time.YearMonth;
import java.util.List;

/**
 * The calendar months, 1 to 12, in which an income came, and what it came to in each of them, minor
 * units. None means all the year round. Only a file of a whole year can tell.
 */
record Season(List<Integer> months, long monthlyMinor) {
  private static final int MONTHS_IN_A_YEAR = 12;

  /** A wage that slips over a month's end now and then is none of a season. */
  private static final int SEASON_MONTHS_MAX = 10;

  static Season of(List<BankEntry> entries, int coveredMonths) {
    long totalMinor = Math.abs(entries.stream().mapToLong(BankEntry::amountMinor).sum());
    List<Integer> months =
        entries.stream().map(entry -> entry.on().getMonthValue()).distinct().sorted().toList();
    boolean seasonal =
        coveredMonths >= MONTHS_IN_A_YEAR
            && months.size() <= SEASON_MONTHS_MAX
            && entries.stream().allMatch(entry -> entry.amountMinor() > 0);
    if (!seasonal) {
      return new Season(List.of(), Math.round((double) totalMinor / coveredMonths));
    }
    // By the months in which it came, and rounded down: nothing is counted on that did not come.
    long times = entries.stream().map(entry -> YearMonth.from(entry.on())).distinct().count();
    return new Season(months, totalMinor / times);
  }
}
