package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that are shipped. Whatever in them is not in order stops the start. */
final class PackFiles {
  private static final List<String> PACKS =
      List.of(
          "CN",
          "US",
          "US-MA",
          "US-NY-NYC",
          "US-WA",
          "US-DC",
          "US-WV",
          "GB",
          "GB-EAW",
          "GB-SCT",
          "GB-NIR",
          "EU",
          "IN",
          "ID",
          "PH",
          "AU",
          "HK",
          "BR",
          "BR-SP",
          "BR-AL",
          "BR-RJ",
          "BR-ES",
          "BR-AM",
          "HOUSE");

  /** Countries whose holidays follow a calendar or a decree that no library computes. */
  private static final List<String> DATED_HOLIDAYS = List.of("CN", "HK", "ID");

  private PackFiles() {}

  static Packs readShipped() {
    Map<String, Pack> packs = new LinkedHashMap<>();
    Set<String> rules =
        Rulebook.inOrder().stream().map(ContactRule::id).collect(Collectors.toSet());
    for (String id : PACKS)
      packs.put(id, PackFile.read(id, YamlPlace.shipped(id + ".yaml"), rules));
    refuseRulesWithoutRow(rules, packs.values());
    Places places = places(YamlPlace.shipped("places.yaml"));
    Map<String, HolidayCalendar> calendars = ComputedHolidays.of(places);
    for (String country : DATED_HOLIDAYS)
      calendars.put(
          country, HolidayFiles.dated(country, YamlPlace.shipped("holidays-" + country + ".yaml")));
    return new Packs(
        packs, places, HoldsFile.read(YamlPlace.shipped("holds.yaml")), calendars, null);
  }

  static void refuseRulesWithoutRow(Set<String> rules, Collection<Pack> packs) {
    for (String rule : new TreeSet<>(rules))
      if (!rule.startsWith("HOUSE-HOLD-")
          && !rule.equals("HOUSE-PACK")
          && packs.stream().noneMatch(pack -> pack.rows().containsKey(rule)))
        throw new BrokenPolicyFile("The rule " + rule + " has no row in any pack");
  }

  static Places places(YamlPlace file) {
    file.allow("awaited", "sameAs", "members", "parts");
    Set<String> awaited = new HashSet<>();
    for (YamlPlace place : file.field("awaited").items()) {
      place.allow("id", "source").field("source").text();
      awaited.add(place.field("id").text());
    }
    Map<String, String> sameAs = new HashMap<>();
    file.field("sameAs").fields().forEach((code, place) -> sameAs.put(code, place.text()));
    return new Places(awaited, sameAs, lists(file.field("members")), lists(file.field("parts")));
  }

  private static Map<String, List<String>> lists(YamlPlace field) {
    Map<String, List<String>> lists = new HashMap<>();
    field
        .fields()
        .forEach(
            (name, places) ->
                lists.put(name, places.items().stream().map(YamlPlace::text).toList()));
    return lists;
  }
}
