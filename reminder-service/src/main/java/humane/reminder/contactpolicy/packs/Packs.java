package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.TermsOverTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every pack we have, read once. Says which of them a borrower stands under. */
public final class Packs {
  public static final String HOUSE = "HOUSE";

  /** A team's own rules, which everybody stands under. */
  public static final String TEAM = "TEAM";

  /**
   * More combinations of places than any portfolio has; further ones are put together each time.
   */
  private static final int KNOWN_MAX = 500;

  private static final String HOLDS = "holds";
  private static final String HOLIDAYS = "holidays-";

  private final Map<String, Pack> packs;
  private final Places places;
  private final Map<HoldKind, List<HoldTerms>> holds;
  private final Map<String, HolidayCalendar> calendars;
  private final Map<String, String> fingerprints = new HashMap<>();
  private final @Nullable Pack team;
  private final Map<Standing, TermsOverTime> known = new ConcurrentHashMap<>();

  /** Where a borrower stands. */
  private record Standing(List<String> jurisdictions, boolean withHouse) {}

  /**
   * @param calendars by country or part of one, and by union
   * @param team the team's own rules, or null if it has none
   */
  Packs(
      Map<String, Pack> packs,
      Places places,
      Map<HoldKind, List<HoldTerms>> holds,
      Map<String, HolidayCalendar> calendars,
      @Nullable Pack team) {
    this.packs = Map.copyOf(packs);
    this.places = places;
    this.holds = Map.copyOf(holds);
    this.calendars = Map.copyOf(calendars);
    packs.values().forEach(pack -> fingerprints.put(pack.id(), PackFingerprints.of(pack)));
    if (team != null) fingerprints.put(team.id(), PackFingerprints.of(team));
    fingerprints.put(HOLDS, PackFingerprints.of(holds));
    calendars.forEach((id, days) -> fingerprints.put(HOLIDAYS + id, PackFingerprints.of(days)));
    this.team = team;
  }

  /** The packs that are shipped with the service. */
  public static Packs shipped() {
    return PackFiles.readShipped();
  }

  /**
   * The same packs with a team's own numbers and rules.
   *
   * @throws BrokenPolicyFile if any of them is looser than the pack's
   */
  public Packs tightenedBy(TeamSettings settings) {
    Map<String, Pack> tightened = new HashMap<>(packs);
    for (Tightening tightening : settings.tightenings()) {
      if (packs.values().stream().noneMatch(tightening::concerns))
        throw tightening
            .place()
            .field("row")
            .must("be a row of a pack that is in force on one of these days");
      tightened.replaceAll(
          (id, pack) -> tightening.concerns(pack) ? tightening.applyTo(pack) : pack);
    }
    return new Packs(
        tightened, places, holds, calendars, settings.rules().isEmpty() ? null : settings.pack());
  }

  /** All of them, the house's and the team's last. */
  public List<Pack> all() {
    return Stream.concat(packs.values().stream(), Stream.ofNullable(team))
        .sorted(
            Comparator.comparing((Pack pack) -> pack.id().equals(TEAM))
                .thenComparing(pack -> pack.id().equals(HOUSE))
                .thenComparing(Pack::id))
        .toList();
  }

  /** The terms of a borrower on a day, the house's numbers included. */
  public TermsOnDate termsOn(Collection<String> jurisdictions, Instant at) {
    return termsOn(jurisdictions, at, true);
  }

  /**
   * @param jurisdictions ISO 3166 codes, a city's appended; a place stands under its country's pack
   *     and its own, a country of a union under the union's
   * @param withHouse false leaves out the house's numbers
   */
  public TermsOnDate termsOn(Collection<String> jurisdictions, Instant at, boolean withHouse) {
    return termsOf(new Standing(List.copyOf(jurisdictions), withHouse))
        .on(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /** What everybody in a place stands under is put together once. */
  private TermsOverTime termsOf(Standing standing) {
    TermsOverTime terms = known.get(standing);
    if (terms != null) return terms;
    terms = gather(standing);
    if (terms.everyPlaceHasAPack() && known.size() < KNOWN_MAX) known.put(standing, terms);
    return terms;
  }

  private TermsOverTime gather(Standing where) {
    Set<String> standing = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    Map<String, HolidayCalendar> holidays = new LinkedHashMap<>();
    for (String jurisdiction : where.jurisdictions()) {
      List<String> found = packsOf(jurisdiction);
      if (found.isEmpty()) missing.add(jurisdiction);
      else holidays.putAll(calendarsOf(jurisdiction));
      standing.addAll(found);
    }
    if (where.jurisdictions().isEmpty()) missing.add("an unknown place");
    standing.add(HOUSE);
    return new TermsOverTime(
        Stream.concat(standing.stream().map(packs::get), Stream.ofNullable(team)).toList(),
        missing,
        holds,
        List.copyOf(holidays.values()),
        where.withHouse());
  }

  /**
   * A fingerprint of the content of all that speaks for a borrower who stands there: packs, the
   * table of holds, calendars.
   */
  public Map<String, String> fingerprints(Collection<String> jurisdictions) {
    Map<String, String> found = new TreeMap<>();
    found.put(HOLDS, fingerprints.get(HOLDS));
    found.put(HOUSE, fingerprints.get(HOUSE));
    if (team != null) found.put(team.id(), fingerprints.get(team.id()));
    for (String jurisdiction : jurisdictions) {
      for (String id : packsOf(jurisdiction)) found.put(id, fingerprints.get(id));
      for (String id : places.calendarsOf(jurisdiction, calendars.keySet()))
        found.put(HOLIDAYS + id, fingerprints.get(HOLIDAYS + id));
    }
    return found;
  }

  /**
   * These packs beside ours, in place of those of the same name: to ask what would have been.
   *
   * @param documents YAML as the packs are shipped, by pack id
   * @throws BrokenPolicyFile naming the place, if one is not in order
   */
  public Packs with(Map<String, String> documents) {
    Map<String, Pack> all = new HashMap<>(packs);
    documents.forEach((id, yaml) -> all.put(id, PackFiles.readPack(id, yaml)));
    return new Packs(all, places.noLongerAwaiting(documents.keySet()), holds, calendars, team);
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
    return new Packs(frozen, places, heldThen, calendars, team == null ? null : team.asOf(day));
  }

  private List<String> packsOf(String jurisdiction) {
    return jurisdiction.equals(HOUSE) ? List.of() : places.packsOf(jurisdiction, packs.keySet());
  }

  /** A place whose holidays nobody has written down has a calendar that knows no year. */
  private Map<String, HolidayCalendar> calendarsOf(String jurisdiction) {
    Map<String, HolidayCalendar> found = new LinkedHashMap<>();
    for (String key : places.calendarsOf(jurisdiction, calendars.keySet()))
      found.put(key, calendars.get(key));
    if (found.isEmpty())
      found.put(jurisdiction, new HolidayCalendar(jurisdiction, Set.of(), Set.of()));
    return found;
  }
}
