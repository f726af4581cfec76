package humane.reminder.standins;

import humane.kit.testing.TestClocks;
import humane.reminder.contactpolicy.packs.Packs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Days on which somebody in China is reminded: no public holiday, as the calendar has them. */
public final class OrdinaryDays {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<LocalDate> HOLIDAYS =
      Packs.shipped().termsOn(List.of("CN"), TestClocks.business()).calendars().stream()
          .flatMap(calendar -> calendar.days().stream())
          .collect(Collectors.toUnmodifiableSet());

  private OrdinaryDays() {}

  public static boolean isHoliday(LocalDate day) {
    return HOLIDAYS.contains(day);
  }

  /** Moves the business clock to that time of the first ordinary day on or after this one. */
  public static void moveTo(LocalDate earliest, LocalTime time) {
    LocalDate day = earliest;
    while (isHoliday(day)) day = day.plusDays(1);
    TestClocks.moveBusinessTo(day.atTime(time).atZone(SHANGHAI).toInstant());
  }

  /** Two days from now or a little later, so that no test meets what one before it has done. */
  public static void moveOnTo(LocalTime time) {
    moveTo(LocalDate.ofInstant(TestClocks.business(), SHANGHAI).plusDays(2), time);
  }
}
