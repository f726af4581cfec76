package humane.local.bench.crash.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The caps on texts to one person, as the page on how people are treated states them (house
 * defaults: 24 hours apart, 3 in 7 days, 8 in 30 days, one text a day, 09:00 to 20:00). These stand
 * here a second time on purpose.
 */
final class HouseCaps {
  private static final Duration APART = Duration.ofHours(24);
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);

  private record Window(int most, Duration length) {}

  private static final List<Window> WINDOWS =
      List.of(new Window(3, Duration.ofDays(7)), new Window(8, Duration.ofDays(30)));

  private HouseCaps() {}

  /**
   * @param times of all texts to one person, in order
   * @return what is broken, in words; nothing when all is kept
   */
  static List<String> broken(List<Instant> times, ZoneId zone) {
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Instant at = times.get(i);
      LocalTime local = LocalTime.ofInstant(at, zone);
      if (local.isBefore(OPENS) || local.isAfter(CLOSES)) broken.add("at " + local + " at " + at);
      if (i > 0 && Duration.between(times.get(i - 1), at).compareTo(APART) < 0)
        broken.add("less than 24 hours apart: " + times.get(i - 1) + ", " + at);
      if (i > 0
          && LocalDate.ofInstant(times.get(i - 1), zone).equals(LocalDate.ofInstant(at, zone)))
        broken.add("twice on one day: " + times.get(i - 1) + ", " + at);
      for (Window window : WINDOWS)
        if (i >= window.most()
            && Duration.between(times.get(i - window.most()), at).compareTo(window.length()) < 0)
          broken.add((window.most() + 1) + " in " + window.length().toDays() + " days until " + at);
    }
    return broken;
  }
}
