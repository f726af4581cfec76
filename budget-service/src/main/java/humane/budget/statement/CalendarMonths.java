package humane.budget.statement;

import humane.budget.schedule.PayFrequency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** In which calendar months an amount falls, and how much of it in each. */
final class CalendarMonths {
  private static final int MONTHS_PER_YEAR = 12;

  private CalendarMonths() {}

  /** The months told by a date and a period of more than one month; none, meaning all, else. */
  static List<Integer> from(LocalDate date, PayFrequency frequency) {
    int apart = frequency.monthsPerPeriod();
    if (apart <= 1) {
      return List.of();
    }
    return IntStream.range(0, MONTHS_PER_YEAR / apart)
        .mapToObj(
            period -> Math.floorMod(date.getMonthValue() - 1 + period * apart, MONTHS_PER_YEAR) + 1)
        .sorted()
        .toList();
  }

  static boolean uneven(PayFrequency frequency, List<Integer> months) {
    return !months.isEmpty() && months.size() < MONTHS_PER_YEAR;
  }

  /** A quarter's or year's amount falls whole in each of its months, all else by the month. */
  static BigDecimal amountIn(
      int month, long amountMinor, PayFrequency frequency, List<Integer> months) {
    if (months.isEmpty()) {
      return frequency.perMonth(amountMinor);
    }
    if (!months.contains(month)) {
      return BigDecimal.ZERO;
    }
    return frequency.monthsPerPeriod() > 1
        ? BigDecimal.valueOf(amountMinor)
        : frequency.perMonth(amountMinor);
  }
}
