package humane.reminder.workitem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** By when a person should have acted. */
public sealed interface Due {

  /** The moment it falls due for something that came up at {@code from}, in the team's zone. */
  Instant from(Instant from, ZoneId teamZone);

  static Due afterMinutes(int minutes) {
    return new Minutes(minutes);
  }

  static Due afterWorkingDays(int days) {
    return new WorkingDays(days);
  }

  /** Around the clock. */
  record Minutes(int minutes) implements Due {
    @Override
    public Instant from(Instant from, ZoneId teamZone) {
      return from.plus(Duration.ofMinutes(minutes));
    }
  }

  /** The same time of day so many working days later; Saturdays and Sundays are none. */
  record WorkingDays(int days) implements Due {
    @Override
    public Instant from(Instant from, ZoneId teamZone) {
      ZonedDateTime due = from.atZone(teamZone);
      for (int left = days; left > 0; ) {
        due = due.plusDays(1);
        if (isWorkingDay(due)) left--;
      }
      return due.toInstant();
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
      return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
  }
}
