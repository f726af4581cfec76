package humane.reminder.contactpolicy.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which packs, and whose public holidays, a place stands under. A place is an ISO 3166 code, a
 * city's appended.
 *
 * @param awaited places whose own rules are known to exist and are not written down: nobody there
 *     is contacted
 * @param sameAs another code of the same place
 * @param members the countries that stand under a union's pack and have none of their own
 * @param parts those parts of a country of which the strictest counts where it is not known in
 *     which of them somebody lives
 */
record Places(
    Set<String> awaited,
    Map<String, String> sameAs,
    Map<String, List<String>> members,
    Map<String, List<String>> parts) {

  Places {
    awaited = Set.copyOf(awaited);
    sameAs = Map.copyOf(sameAs);
    members = Map.copyOf(members);
    parts = Map.copyOf(parts);
  }

  /**
   * The country's pack first, then those of its parts. Nothing if any part of the place is awaited
   * or the country has no pack.
   *
   * @param packs the ids of all packs but the house's
   */
  List<String> packsOf(String place, Set<String> packs) {
    if (prefixesOf(place).stream().anyMatch(awaited::contains)) return List.of();
    List<String> found = new ArrayList<>();
    for (String part : prefixesOf(inUnion(renamed(place)))) {
      if (packs.contains(part)) found.add(part);
      else if (found.isEmpty()) return List.of();
    }
    return withParts(found, parts).stream().filter(packs::contains).toList();
  }

  /**
   * The keys of the calendars that count there; nothing if no calendar of the country is known.
   *
   * @param calendars the keys of all calendars
   */
  List<String> calendarsOf(String place, Set<String> calendars) {
    List<String> found = new ArrayList<>();
    for (String part : prefixesOf(renamed(place))) if (calendars.contains(part)) found.add(part);
    return withParts(found, parts).stream().filter(calendars::contains).toList();
  }

  /** The same, with the rules of these written down after all. */
  Places noLongerAwaiting(Set<String> written) {
    Set<String> still = new TreeSet<>(awaited);
    still.removeAll(written);
    return new Places(still, sameAs, members, parts);
  }

  /** Every member of every union. */
  Set<String> allMembers() {
    Set<String> all = new TreeSet<>();
    members.values().forEach(all::addAll);
    return all;
  }

  private static List<String> withParts(List<String> found, Map<String, List<String>> parts) {
    if (found.isEmpty()) return List.of();
    List<String> ofCountry = parts.getOrDefault(found.getFirst(), List.of());
    if (found.stream().noneMatch(ofCountry::contains)) found.addAll(ofCountry);
    return found;
  }

  private String renamed(String place) {
    for (String prefix : prefixesOf(place).reversed())
      if (sameAs.containsKey(prefix)) return sameAs.get(prefix) + place.substring(prefix.length());
    return place;
  }

  private String inUnion(String place) {
    for (Map.Entry<String, List<String>> union : members.entrySet())
      if (union.getValue().contains(prefixesOf(place).getFirst())) return union.getKey();
    return place;
  }

  /** Of US-NY-NYC: US, US-NY, US-NY-NYC. */
  private static List<String> prefixesOf(String place) {
    List<String> prefixes = new ArrayList<>();
    for (int end = place.indexOf('-'); end >= 0; end = place.indexOf('-', end + 1))
      prefixes.add(place.substring(0, end));
    prefixes.add(place);
    return prefixes;
  }
}
