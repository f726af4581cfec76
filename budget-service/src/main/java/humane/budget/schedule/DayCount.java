package humane.budget.schedule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** What part of a year lies between two dates. The first day counts, the last does not. */
public enum DayCount {
  ACTUAL_365 {
    @Override
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
      return ofDays(DAYS.between(from, to), 365);
    }
  },
  ACTUAL_360 {
    @Override
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
      return ofDays(DAYS.between(from, to), 360);
    }
  },
  /** ISDA: the days that fall in a leap year by 366, the others by 365. */
  ACTUAL_ACTUAL {
    @Override
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
      BigDecimal sum = BigDecimal.ZERO;
      for (LocalDate at = from; at.isBefore(to); ) {
        LocalDate nextYear = LocalDate.of(at.getYear() + 1, 1, 1);
        LocalDate until = nextYear.isBefore(to) ? nextYear : to;
        sum = sum.add(ofDays(DAYS.between(at, until), at.lengthOfYear()));
        at = until;
      }
      return sum;
    }
  },
  /** Bond basis, but a whole month always counts 30 days, also from a month's last day. */
  THIRTY_360 {
    @Override
    public BigDecimal yearFraction(LocalDate from, LocalDate to) {
      return ofDays(thirtyDays(from, to), 360);
    }
  };

  public abstract BigDecimal yearFraction(LocalDate from, LocalDate to);

  private static BigDecimal ofDays(long days, int daysInYear) {
    return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(daysInYear), MathContext.DECIMAL128);
  }

  private static long thirtyDays(LocalDate from, LocalDate to) {
    long months = MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    boolean wholeMonths =
        from.plusMonths(months).equals(to) || (isMonthEnd(from) && isMonthEnd(to));
    if (wholeMonths) {
      return 30 * months;
    }
    int fromDay = isMonthEnd(from) ? 30 : from.getDayOfMonth();
    int toDay = to.getDayOfMonth() == 31 && fromDay == 30 ? 30 : to.getDayOfMonth();
    return 30 * months + toDay - fromDay;
  }

  private static boolean isMonthEnd(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }
}
