package humane.reminder.week;

import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Preferences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The instants at which a gate may close: quarters of an hour in every zone, and wished times. */
public final class Marks {
  private static final int QUARTERS_PER_DAY = 96;
  private static final int MINUTES = 15;

  private Marks() {}

  /**
   * @param days how many, from {@code first} on
   */
  public static NavigableSet<Instant> of(
      LocalDate first, int days, Collection<ZoneId> zones, Preferences wishes) {
    List<LocalTime> times = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS_PER_DAY; quarter++)
      times.add(LocalTime.MIDNIGHT.plusMinutes((long) quarter * MINUTES));
    if (wishes.notBefore() != null) times.add(wishes.notBefore());
    if (wishes.notAfter() != null) times.add(wishes.notAfter());
    for (AgreedTime agreed : wishes.agreedTimes()) {
      times.add(agreed.from());
      times.add(agreed.to());
    }
    NavigableSet<Instant> marks = new TreeSet<>();
    for (ZoneId zone : zones)
      for (int day = -1; day <= days; day++)
        for (LocalTime time : times)
          marks.add(first.plusDays(day).atTime(time).atZone(zone).toInstant());
    return marks;
  }
}
