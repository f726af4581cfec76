package humane.budget.affordability;

import java.util.List;
import java.util.function.ToLongFunction;

/** The ordinary month of a year whose months differ; rounded in favour of the household. */
final class TwelfthOfYear {
  private static final int MONTHS_PER_YEAR = 12;

  private TwelfthOfYear() {}

  static MonthLeft of(List<MonthLeft> months) {
    long incomeMinor = Math.floorDiv(sum(months, MonthLeft::incomeMinor), MONTHS_PER_YEAR);
    long expensesMinor = Math.ceilDiv(sum(months, MonthLeft::expensesMinor), MONTHS_PER_YEAR);
    long bufferMinor = Math.ceilDiv(sum(months, MonthLeft::bufferMinor), MONTHS_PER_YEAR);
    long leftMinor = incomeMinor - expensesMinor - bufferMinor;
    return new MonthLeft(0, incomeMinor, expensesMinor, bufferMinor, leftMinor, 0);
  }

  private static long sum(List<MonthLeft> months, ToLongFunction<MonthLeft> what) {
    return months.stream().mapToLong(what).reduce(0, Math::addExact);
  }
}
