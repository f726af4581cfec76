package humane.simulation;

import humane.reminder.contactpolicy.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts broken house caps from the contacts alone. It is written apart from the policy, from the
 * table of conduct §7, and shares no code with it: any channel 24 hours apart, 3 in 7 days, 8 in 30
 * days; a text a day, a call a day and 2 in 7 days; 09:00 to 20:00 wherever the borrower may be;
 * nothing after a stop of the channel. Answers to what the borrower has just said are no
 * collection.
 */
final class OutsideCheck {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);

  private OutsideCheck() {}

  /** One sentence for each cap that was broken. */
  static List<String> broken(Iterable<Contact> contacts, Iterable<Notes.Stop> stops) {
    Map<Person, List<Contact>> byPerson = new LinkedHashMap<>();
    for (Contact one : contacts)
      if (!one.answer())
        byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>()).add(one);
    List<String> broken = new ArrayList<>();
    byPerson.forEach(
        (person, all) -> {
          for (int at = 0; at < all.size(); at++) judge(all.get(at), all.subList(0, at), broken);
        });
    for (Notes.Stop stop : stops)
      for (Contact one : byPerson.getOrDefault(stop.person(), List.of()))
        if (one.at().isAfter(stop.at())
            && (stop.channel() == null || stop.channel() == one.channel()))
          say(one, "after a stop", broken);
    return broken;
  }

  private static void judge(Contact one, List<Contact> before, List<String> broken) {
    if (within(one, before, Duration.ofHours(24)) > 0) say(one, "within 24 hours", broken);
    if (within(one, before, Duration.ofDays(7)) >= 3) say(one, "the fourth in 7 days", broken);
    if (within(one, before, Duration.ofDays(30)) >= 8) say(one, "the ninth in 30 days", broken);
    List<Contact> calls = before.stream().filter(past -> past.channel() == Channel.VOICE).toList();
    if (one.channel() == Channel.VOICE && within(one, calls, Duration.ofDays(7)) >= 2)
      say(one, "the third call in 7 days", broken);
    for (ZoneId zone : one.person().who.zones()) {
      LocalTime time = one.at().atZone(zone).toLocalTime();
      if (time.isBefore(OPENS) || !time.isBefore(CLOSES)) say(one, "at " + time, broken);
      for (Contact past : before)
        if (past.channel() == one.channel()
            && past.at().atZone(zone).toLocalDate().equals(one.at().atZone(zone).toLocalDate()))
          say(one, "the second on a day", broken);
    }
  }

  private static long within(Contact one, List<Contact> before, Duration time) {
    Instant since = one.at().minus(time);
    return before.stream().filter(past -> past.at().isAfter(since)).count();
  }

  private static void say(Contact one, String what, List<String> broken) {
    broken.add(one.person().ref + " at " + one.at() + " by " + one.channel() + ": " + what);
  }
}
