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
  private static final List<String> PACKS = List.of("CN", "US", "US-MA", "HOUSE");

  private PackFiles() {}

  static Packs readShipped() {
    Map<String, Pack> packs = new LinkedHashMap<>();
    Set<String> rules =
        Rulebook.inOrder().stream().map(ContactRule::id).collect(Collectors.toSet());
    for (String id : PACKS)
      packs.put(id, PackFile.read(id, YamlPlace.shipped(id + ".yaml"), rules));
    refuseRulesWithoutRow(rules, packs.values());
    Map<String, HolidayCalendar> calendars = new HashMap<>();
    calendars.put("CN", HolidayFiles.dated("CN", YamlPlace.shipped("holidays-CN.yaml")));
    calendars.put("US", HolidayFiles.unitedStates());
    return new Packs(
        packs,
        awaited(YamlPlace.shipped("places.yaml")),
        HoldsFile.read(YamlPlace.shipped("holds.yaml")),
        calendars,
        null);
  }

  static void refuseRulesWithoutRow(Set<String> rules, Collection<Pack> packs) {
    for (String rule : new TreeSet<>(rules))
      if (!rule.startsWith("HOUSE-HOLD-")
          && !rule.equals("HOUSE-PACK")
          && packs.stream().noneMatch(pack -> pack.rows().containsKey(rule)))
        throw new BrokenPolicyFile("The rule " + rule + " has no row in any pack");
  }

  private static Set<String> awaited(YamlPlace file) {
    Set<String> awaited = new HashSet<>();
    for (YamlPlace place : file.allow("awaited").field("awaited").items()) {
      place.allow("id", "source").field("source").text();
      awaited.add(place.field("id").text());
    }
    return awaited;
  }
}
