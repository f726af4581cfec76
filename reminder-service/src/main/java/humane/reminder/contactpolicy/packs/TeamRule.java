package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule that a team has added, with its row. */
record TeamRule(Row row, ContactRule rule) {
  private static final String ID = "TEAM(-[A-Z0-9]+)+";
  private static final int HOURS_A_DAY = 24;

  /** The forms a team's own rule can have. */
  private enum Kind {
    /** Contacts only from one time of day to another. */
    HOURS("opensAt", "closesAt"),
    /** No contacts from one time of day to another, which may be past midnight. */
    QUIET_HOURS("quietFrom", "quietUntil"),
    /** No contacts on some days of the week. */
    DAYS("avoid"),
    /** At most so many contacts in a window. */
    CAP("max", "windowDays"),
    /** So much time between two contacts. */
    SPACING("pauseHours");

    private final Set<String> fields;

    Kind(String... fields) {
      this.fields = Set.of(fields);
    }
  }

  static TeamRule read(YamlPlace place) {
    Kind kind = place.field("kind").oneOf(Kind.class);
    Set<String> fields =
        new TreeSet<>(Set.of("id", "kind", "channel", "from", "until", "text", "textZh"));
    fields.addAll(kind.fields);
    place.allow(fields.toArray(String[]::new));
    YamlPlace id = place.field("id");
    if (!id.text().matches(ID)) throw id.must("be like TEAM-NO-MONDAYS");
    YamlPlace named = place.optional("channel");
    Channel channel = named == null ? null : named.oneOf(Channel.class);
    if (named != null && channel != Channel.SMS && channel != Channel.VOICE)
      throw named.must("be SMS or VOICE, the channels we propose");
    return switch (kind) {
      case HOURS -> {
        LocalTime opens = place.field("opensAt").time();
        LocalTime closes = place.field("closesAt").time();
        if (!opens.isBefore(closes)) throw place.field("closesAt").must("be after " + opens);
        yield times(place, channel, opens, closes);
      }
      case QUIET_HOURS ->
          times(place, channel, place.field("quietUntil").time(), place.field("quietFrom").time());
      case DAYS ->
          new TeamRule(
              row(place, Map.of(), Map.of(), Map.of()),
              Rulebook.teamTimes(id.text(), channel, days(place.field("avoid"))));
      case CAP ->
          cap(
              place,
              channel,
              ValueName.of("max").number(place.field("max")),
              HOURS_A_DAY * ValueName.of("windowDays").number(place.field("windowDays")));
      case SPACING ->
          cap(place, channel, 1, ValueName.of("pauseHours").number(place.field("pauseHours")));
    };
  }

  private static TeamRule times(
      YamlPlace place, @Nullable Channel channel, LocalTime opens, LocalTime closes) {
    if (opens.equals(closes)) throw place.field("kind").broken("leaves no time of day");
    String unit = "local time of day";
    return new TeamRule(
        row(
            place,
            Map.of(),
            Map.of("opensAt", opens, "closesAt", closes),
            Map.of("opensAt", unit + ", inside", "closesAt", unit + ", outside")),
        Rulebook.teamTimes(place.field("id").text(), channel, Set.of()));
  }

  private static TeamRule cap(YamlPlace place, @Nullable Channel channel, int max, int hours) {
    return new TeamRule(
        row(
            place,
            Map.of("max", max, "windowHours", hours),
            Map.of(),
            Map.of("max", "contacts", "windowHours", "hours")),
        Rulebook.teamCap(place.field("id").text(), channel));
  }

  /** All that its numbers do not say, so that none of it changes unseen. */
  private static String form(YamlPlace place) {
    YamlPlace channel = place.optional("channel");
    YamlPlace avoid = place.optional("avoid");
    String kind = place.field("kind").text();
    return kind
        + (channel == null ? "" : ", " + channel.text())
        + (avoid == null ? "" : ", " + days(avoid));
  }

  private static Set<DayOfWeek> days(YamlPlace avoid) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (YamlPlace day : avoid.items()) days.add(day.oneOf(DayOfWeek.class));
    if (days.isEmpty()) throw avoid.broken("must name a day");
    return days;
  }

  private static Row row(
      YamlPlace place,
      Map<String, Integer> numbers,
      Map<String, LocalTime> times,
      Map<String, String> units) {
    return new Row(
        Packs.TEAM,
        place.field("id").text(),
        "The team's own rule (" + form(place) + ")",
        "The team's settings, " + place.file(),
        "house",
        false,
        true,
        false,
        null,
        null,
        TeamSettings.from(place),
        TeamSettings.until(place),
        numbers,
        times,
        units,
        place.field("text").text(),
        place.field("textZh").text());
  }
}
