package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the person when a contact is proposed. It holds no number, no name and no
 * amount. It is a value; beside its facts it keeps what every rule would otherwise work out again.
 */
public final class Situation {
  private static final List<ZoneId> EVERYWHERE =
      List.of(ZoneId.of("Etc/GMT+12"), ZoneId.of("Pacific/Kiritimati"));

  private final List<ZoneId> timeZones;
  private final ContactPointFacts contactPoint;
  private final List<Consent> consents;
  private final Preferences preferences;
  private final List<Hold> holds;
  private final List<Notice> notices;
  private final @Nullable ContactRequest request;
  private final List<PastContact> history;
  private final List<OptOut> optOuts;

  private final PastContact[] ourContacts;
  private final int outcomes;
  private final LocalClocks clocks;

  /**
   * @param timeZones every plausible zone; empty means unknown
   * @param request what the borrower asked for, with a REQUESTED_REPLY
   * @param history in any order
   * @param optOuts stops that reached us locally and may not yet be in the consents
   */
  public Situation(
      List<ZoneId> timeZones,
      ContactPointFacts contactPoint,
      List<Consent> consents,
      Preferences preferences,
      List<Hold> holds,
      List<Notice> notices,
      @Nullable ContactRequest request,
      List<PastContact> history,
      List<OptOut> optOuts) {
    this.timeZones = List.copyOf(timeZones);
    this.contactPoint = contactPoint;
    this.consents = List.copyOf(consents);
    this.preferences = preferences;
    this.holds = List.copyOf(holds);
    this.notices = List.copyOf(notices);
    this.request = request;
    this.history = List.copyOf(history);
    this.optOuts = List.copyOf(optOuts);
    this.ourContacts = newestFirst(this.history);
    this.outcomes = outcomesOf(this.history);
    this.clocks = new LocalClocks(plausibleZones());
  }

  public List<ZoneId> timeZones() {
    return timeZones;
  }

  public ContactPointFacts contactPoint() {
    return contactPoint;
  }

  public List<Consent> consents() {
    return consents;
  }

  public Preferences preferences() {
    return preferences;
  }

  public List<Hold> holds() {
    return holds;
  }

  public List<Notice> notices() {
    return notices;
  }

  public @Nullable ContactRequest request() {
    return request;
  }

  public List<PastContact> history() {
    return history;
  }

  public List<OptOut> optOuts() {
    return optOuts;
  }

  /** How many contacts of the history were ours: outbound, by us or by our agencies. */
  public int ourContactsCount() {
    return ourContacts.length;
  }

  /**
   * One of our contacts.
   *
   * @param number 0 for the newest
   */
  public PastContact ourContact(int number) {
    return ourContacts[number];
  }

  /** Whether any contact of the history ended so. */
  public boolean hasHad(Outcome outcome) {
    return (outcomes & 1 << outcome.ordinal()) != 0;
  }

  /**
   * Whether nothing of what is known lies after an instant or ends by itself, and no clock goes
   * back to a day that was over: then no count of past contacts grows from here on.
   */
  boolean isSettledAt(Instant at) {
    if (request != null || !ZoneSpans.datesOnlyGrowFrom(at)) return false;
    for (PastContact past : history) if (past.at().isAfter(at)) return false;
    for (Notice notice : notices) if (notice.at().isAfter(at)) return false;
    for (OptOut stop : optOuts) if (stop.at().isAfter(at)) return false;
    for (Consent consent : consents)
      if (consent.kind() == ConsentKind.MORE_CALLS || consent.changesAfter(at)) return false;
    return true;
  }

  /** If no zone is known every zone is plausible, from the last to see a day to the first. */
  public List<ZoneId> plausibleZones() {
    return timeZones.isEmpty() ? EVERYWHERE : timeZones;
  }

  /** How many zones are plausible; the methods below count them from 0, in their order. */
  public int plausibleZonesCount() {
    return clocks.zones();
  }

  public ZoneSpans plausibleZone(int number) {
    return clocks.zone(number);
  }

  /** What a plausible zone's clock shows. */
  public LocalDateTime localTime(int zone, Instant at) {
    return clocks.time(zone, at);
  }

  /** The last day that this instant falls on in any plausible zone. */
  public LocalDate latestDateAt(Instant at) {
    return clocks.latestDate(at);
  }

  /** The last day on which a past contact was, in any plausible zone. */
  public LocalDate latestDateOf(PastContact past) {
    return clocks.latestDateOnce(past.at());
  }

  /** The instant by which this day has begun in every plausible zone. */
  public Instant begunEverywhere(LocalDate day) {
    return clocks.begunEverywhere(day);
  }

  /** The instant by which this day has begun in one plausible zone at least. */
  public Instant begunSomewhere(LocalDate day) {
    return clocks.begunSomewhere(day);
  }

  /**
   * The terms of every day that this instant falls on in a plausible zone: where one zone has come
   * to a day on which something changes and another has not, both count.
   */
  public List<TermsOnDate> termsAt(TermsOnDate terms, Instant at) {
    if (terms.areEverywhereAt(at)) return terms.alone();
    LocalDate latest = clocks.latestDate(at);
    TermsOnDate first = terms.on(clocks.earliestDate(at));
    if (latest.isBefore(first.until())) return first.alone();
    Set<TermsOnDate> all = new LinkedHashSet<>();
    for (int zone = 0; zone < clocks.zones(); zone++)
      all.add(terms.on(clocks.time(zone, at).toLocalDate()));
    return List.copyOf(all);
  }

  /** The earlier of an instant and the end of the terms that are asked about, in every zone. */
  public Instant withinTerms(TermsOnDate terms, Instant at, Instant later) {
    if (terms.until().equals(LocalDate.MAX) || terms.areEverywhereAt(later)) return later;
    Instant end = clocks.endOf(terms, at);
    return end != null && end.isBefore(later) ? end : later;
  }

  /** Histories are short and mostly in order, which sorting by insertion likes best. */
  private static PastContact[] newestFirst(List<PastContact> history) {
    PastContact[] sorted = new PastContact[history.size()];
    int first = sorted.length;
    for (PastContact past : history) {
      if (!past.isOutbound()) continue;
      int place = --first;
      for (; place + 1 < sorted.length && sorted[place + 1].at().isAfter(past.at()); place++)
        sorted[place] = sorted[place + 1];
      sorted[place] = past;
    }
    return first == 0 ? sorted : Arrays.copyOfRange(sorted, first, sorted.length);
  }

  private static int outcomesOf(List<PastContact> history) {
    int outcomes = 0;
    for (PastContact past : history) outcomes |= 1 << past.outcome().ordinal();
    return outcomes;
  }

  private List<Object> facts() {
    return Arrays.asList(
        timeZones, contactPoint, consents, preferences, holds, notices, request, history, optOuts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation situation && facts().equals(situation.facts());
  }

  @Override
  public int hashCode() {
    return facts().hashCode();
  }

  @Override
  public String toString() {
    return "Situation" + facts();
  }
}
