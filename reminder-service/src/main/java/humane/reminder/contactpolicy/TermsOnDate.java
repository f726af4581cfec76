package humane.reminder.contactpolicy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules a borrower stands under, as they are on a date and on every other day of the same
 * stretch in which nothing changes. It knows the other stretches too: a search for the next moment
 * asks about each moment's own date.
 */
public final class TermsOnDate {
  private static final long DAY_SECONDS = 86_400;
  private static final long OFFSET_SECONDS_MAX = ZoneOffset.MAX.getTotalSeconds();

  private final TermsOverTime all;
  private final LocalDate from;
  private final LocalDate until;
  private final long begunEverywhere;
  private final long endedNowhere;
  private final Map<String, Row> rows;
  private final Map<HoldKind, HoldTerms> holds;
  private final List<String> missing;
  private final List<PackVersion> versions;
  private final List<TermsOnDate> alone = List.of(this);

  /** Racy and harmless: who finds none or another rulebook's makes it again. */
  private @Nullable RulesInForce inForce;

  /**
   * @param from first day on which the terms are these
   * @param until first day on which they are others
   */
  TermsOnDate(
      TermsOverTime all,
      LocalDate from,
      LocalDate until,
      Map<String, Row> rows,
      Map<HoldKind, HoldTerms> holds,
      List<String> missing,
      List<PackVersion> versions) {
    this.all = all;
    this.from = from;
    this.until = until;
    this.begunEverywhere = from.toEpochDay() * DAY_SECONDS + OFFSET_SECONDS_MAX;
    this.endedNowhere = until.toEpochDay() * DAY_SECONDS - OFFSET_SECONDS_MAX;
    this.rows = rows;
    this.holds = holds;
    this.missing = List.copyOf(missing);
    this.versions = List.copyOf(versions);
  }

  public TermsOnDate on(LocalDate date) {
    return isOn(date) ? this : all.on(date);
  }

  /** Whether these are the terms of that day. */
  boolean isOn(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(until);
  }

  /** Whether these are the terms of an instant, whatever day it is anywhere. */
  boolean areEverywhereAt(Instant at) {
    return at.getEpochSecond() >= begunEverywhere && at.getEpochSecond() < endedNowhere;
  }

  /** These terms and no others, as on most days. */
  List<TermsOnDate> alone() {
    return alone;
  }

  /** The first day on which the terms are others, {@link LocalDate#MAX} if they never change. */
  public LocalDate until() {
    return until;
  }

  /** The row of this identifier that is in force, or null. */
  public @Nullable Row row(String rule) {
    return rows.get(rule);
  }

  /** What the table of holds says of a kind on this date. */
  public HoldTerms hold(HoldKind kind) {
    HoldTerms terms = holds.get(kind);
    if (terms == null)
      throw new IllegalStateException("the table of holds says nothing of " + kind);
    return terms;
  }

  public boolean hasPack(String id) {
    return all.hasPack(id);
  }

  /** Places without a pack, and packs that do not reach back to this date. */
  public List<String> missing() {
    return missing;
  }

  public List<HolidayCalendar> calendars() {
    return all.calendars();
  }

  public List<PackVersion> packs() {
    return versions;
  }

  /** The rules of a rulebook that may object under these terms, in its order. */
  RulesInForce inForce(List<ContactRule> rulebook) {
    RulesInForce known = inForce;
    if (known != null && known.isOf(rulebook)) return known;
    RulesInForce made = RulesInForce.of(rulebook, this);
    inForce = made;
    return made;
  }
}
