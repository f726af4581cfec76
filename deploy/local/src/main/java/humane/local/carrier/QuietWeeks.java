package humane.local.carrier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;

/**
 * Weeks without a public holiday in China or the United States. A journey of a few days that begins
 * in them waits for no day after a holiday.
 */
public final class QuietWeeks {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private record Weeks(MonthDay from, MonthDay latestStart) {}

  private static final List<Weeks> EACH_YEAR =
      List.of(
          new Weeks(MonthDay.of(3, 2), MonthDay.of(3, 25)),
          new Weeks(MonthDay.of(7, 6), MonthDay.of(8, 25)),
          new Weeks(MonthDay.of(12, 1), MonthDay.of(12, 20)));

  private QuietWeeks() {}

  /** Two in the night of the first quiet day, or now if these are quiet weeks. */
  public static Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
    for (int year = today.getYear(); ; year++) {
      for (Weeks weeks : EACH_YEAR) {
        LocalDate from = weeks.from().atYear(year);
        if (today.isBefore(from)) return from.atTime(2, 0).atZone(SHANGHAI).toInstant();
        if (!today.isAfter(weeks.latestStart().atYear(year))) return now;
      }
    }
  }
}
