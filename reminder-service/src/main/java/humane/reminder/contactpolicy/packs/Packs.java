package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every pack we have, read once. Says which of them a borrower stands under. */
public final class Packs {
  public static final String HOUSE = "HOUSE";

  private static final String HOLDS = "holds";
  private static final String HOLIDAYS = "holidays-";

  private final Map<String, Pack> packs;
  private final Set<String> awaited;
  private final Map<HoldKind, List<HoldTerms>> holds;
  private final Map<String, HolidayCalendar> calendars;
  private final Map<String, String> fingerprints = new HashMap<>();

  /**
   * @param awaited places whose own rules are known to exist and are not written down yet: nobody
   *     there is contacted
   */
  Packs(
      Map<String, Pack> packs,
      Set<String> awaited,
      Map<HoldKind, List<HoldTerms>> holds,
      Map<String, HolidayCalendar> calendars) {
    this.packs = Map.copyOf(packs);
    this.awaited = Set.copyOf(awaited);
    this.holds = Map.copyOf(holds);
    this.calendars = Map.copyOf(calendars);
    packs.values().forEach(pack -> fingerprints.put(pack.id(), PackFingerprints.of(pack)));
    fingerprints.put(HOLDS, PackFingerprints.of(holds));
    calendars.forEach((id, days) -> fingerprints.put(HOLIDAYS + id, PackFingerprints.of(days)));
  }

  /** The packs that are shipped with the service. */
  public static Packs shipped() {
    return PackFiles.readShipped();
  }

  /** All of them, the house's last. */
  public List<Pack> all() {
    return packs.values().stream()
        .sorted(
            Comparator.comparing((Pack pack) -> pack.id().equals(HOUSE)).thenComparing(Pack::id))
        .toList();
  }

  /** The terms of a borrower on a day, the house's numbers included. */
  public TermsOnDate termsOn(Collection<String> jurisdictions, Instant at) {
    return termsOn(jurisdictions, at, true);
  }

  /**
   * @param jurisdictions ISO 3166 codes, a city's appended; a place stands under its country's pack
   *     and its own
   * @param withHouse false leaves out the house's numbers
   */
  public TermsOnDate termsOn(Collection<String> jurisdictions, Instant at, boolean withHouse) {
    Set<String> standing = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (String jurisdiction : jurisdictions) {
      List<String> found = packsOf(jurisdiction);
      if (found.isEmpty()) missing.add(jurisdiction);
      standing.addAll(found);
    }
    if (jurisdictions.isEmpty()) missing.add("an unknown place");
    standing.add(HOUSE);
    LocalDate date = at.atOffset(ZoneOffset.UTC).toLocalDate();
    return new TermsOnDate(
        date,
        standing.stream().map(packs::get).toList(),
        missing,
        holds,
        calendarsOf(standing),
        withHouse);
  }

  /**
   * A fingerprint of the content of all that speaks for a borrower who stands there: packs, the
   * table of holds, calendars.
   */
  public Map<String, String> fingerprints(Collection<String> jurisdictions) {
    Map<String, String> found = new TreeMap<>();
    found.put(HOLDS, fingerprints.get(HOLDS));
    take(HOUSE, found);
    for (String jurisdiction : jurisdictions) packsOf(jurisdiction).forEach(id -> take(id, found));
    return found;
  }

  private void take(String id, Map<String, String> into) {
    into.put(id, fingerprints.get(id));
    if (calendars.containsKey(id)) into.put(HOLIDAYS + id, fingerprints.get(HOLIDAYS + id));
  }

  /**
   * These packs beside ours, in place of those of the same name: to ask what would have been.
   *
   * @param documents YAML as the packs are shipped, by pack id
   * @throws IllegalStateException naming the place, if one is not complete
   */
  public Packs with(Map<String, String> documents) {
    Map<String, Pack> all = new HashMap<>(packs);
    documents.forEach((id, yaml) -> all.put(id, PackFiles.readPack(id, yaml)));
    Set<String> stillAwaited = new HashSet<>(awaited);
    stillAwaited.removeAll(documents.keySet());
    return new Packs(all, stillAwaited, holds, calendars);
  }

  /** The rows of that day, as if they had always been and would always be in force. */
  public Packs asOf(LocalDate day) {
    Map<String, Pack> frozen = new HashMap<>();
    packs.forEach((id, pack) -> frozen.put(id, pack.asOf(day)));
    Map<HoldKind, List<HoldTerms>> heldThen = new HashMap<>();
    holds.forEach(
        (kind, versions) ->
            heldThen.put(
                kind,
                List.of(
                    versions.stream()
                        .filter(terms -> terms.row().isInForceOn(day))
                        .findFirst()
                        .orElse(versions.getFirst())
                        .always())));
    return new Packs(frozen, awaited, heldThen, calendars);
  }

  /**
   * Country first, then each part of it that has a pack; nothing if any part of it is awaited or
   * the country has none.
   */
  private List<String> packsOf(String jurisdiction) {
    List<String> found = new ArrayList<>();
    for (int end = jurisdiction.indexOf('-'); ; end = jurisdiction.indexOf('-', end + 1)) {
      String part = end < 0 ? jurisdiction : jurisdiction.substring(0, end);
      if (awaited.contains(part) || part.equals(HOUSE)) return List.of();
      if (packs.containsKey(part)) found.add(part);
      else if (found.isEmpty()) return List.of();
      if (end < 0) return found;
    }
  }

  private List<HolidayCalendar> calendarsOf(Set<String> standing) {
    return standing.stream().filter(calendars::containsKey).map(calendars::get).toList();
  }
}
