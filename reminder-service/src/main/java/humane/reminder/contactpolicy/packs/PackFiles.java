package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.io.StringReader;
import java.util.Collection;
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
    Set<String> rules = rules();
    for (String id : PACKS)
      packs.put(id, PackFile.read(id, YamlPlace.shipped(id + ".yaml"), rules));
    refuseRulesWithoutRow(rules, packs.values());
    Places places = PlacesFile.read(YamlPlace.shipped("places.yaml"));
    Map<String, HolidayCalendar> calendars = ComputedHolidays.of(places);
    for (String country : DATED_HOLIDAYS)
      calendars.put(
          country, HolidayFiles.dated(country, YamlPlace.shipped("holidays-" + country + ".yaml")));
    return new Packs(
        packs, places, HoldsFile.read(YamlPlace.shipped("holds.yaml")), calendars, null);
  }

  /**
   * A pack that somebody asks about and that is not shipped.
   *
   * @throws BrokenPolicyFile naming the line, what is there and what was expected
   */
  static Pack readPack(String id, String yaml) {
    return PackFile.read(id, YamlPlace.read("the pack " + id, new StringReader(yaml)), rules());
  }

  private static Set<String> rules() {
    return Rulebook.inOrder().stream().map(ContactRule::id).collect(Collectors.toSet());
  }

  static void refuseRulesWithoutRow(Set<String> rules, Collection<Pack> packs) {
    for (String rule : new TreeSet<>(rules))
      if (!rule.startsWith("HOUSE-HOLD-")
          && !rule.equals("HOUSE-PACK")
          && packs.stream().noneMatch(pack -> pack.rows().containsKey(rule)))
        throw new BrokenPolicyFile("The rule " + rule + " has no row in any pack");
  }
}
