package humane.reminder.contactpolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules a borrower stands under, as they are on a date. It knows its later dates too: a search
 * for the next moment asks about each moment's own date.
 */
public final class TermsOnDate {
  private final LocalDate date;
  private final List<Pack> packs;
  private final List<String> jurisdictionsWithoutPack;
  private final Map<HoldKind, List<HoldTerms>> holds;
  private final List<HolidayCalendar> calendars;
  private final boolean withHouse;

  /**
   * @param packs those of the jurisdictions, and the house's
   * @param jurisdictionsWithoutPack what the borrower stands under and nobody has written down yet
   * @param calendars those of the countries
   * @param withHouse false leaves out the house's numbers, and nothing else
   */
  public TermsOnDate(
      LocalDate date,
      List<Pack> packs,
      List<String> jurisdictionsWithoutPack,
      Map<HoldKind, List<HoldTerms>> holds,
      List<HolidayCalendar> calendars,
      boolean withHouse) {
    this.date = date;
    this.packs = List.copyOf(packs);
    this.jurisdictionsWithoutPack = List.copyOf(jurisdictionsWithoutPack);
    this.holds = holds;
    this.calendars = List.copyOf(calendars);
    this.withHouse = withHouse;
  }

  public TermsOnDate on(LocalDate other) {
    if (other.equals(date)) return this;
    return new TermsOnDate(other, packs, jurisdictionsWithoutPack, holds, calendars, withHouse);
  }

  public LocalDate date() {
    return date;
  }

  /** The row of this identifier that is in force, or null. */
  public @Nullable Row row(String rule) {
    for (Pack pack : packs) {
      Row row = pack.row(rule, date);
      if (row != null && (withHouse || !row.isHouseNumber())) return row;
    }
    return null;
  }

  /**
   * What the table of holds says of a kind on this date. Every kind has a row on every date a pack
   * is complete.
   */
  public HoldTerms hold(HoldKind kind) {
    List<HoldTerms> versions = holds.getOrDefault(kind, List.of());
    for (HoldTerms terms : versions) if (terms.row().isInForceOn(date)) return terms;
    // Before the first dated row the oldest one speaks: a hold never means less for want of a date.
    if (versions.isEmpty())
      throw new IllegalStateException("the table of holds says nothing of " + kind);
    return versions.getFirst();
  }

  public boolean hasPack(String id) {
    return packs.stream().anyMatch(pack -> pack.id().equals(id));
  }

  /** Places without a pack, and packs that do not reach back to this date. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>(jurisdictionsWithoutPack);
    for (Pack pack : packs) if (!pack.isCompleteOn(date)) missing.add(pack.id());
    return missing;
  }

  public List<HolidayCalendar> calendars() {
    return calendars;
  }

  public List<PackVersion> packs() {
    return packs.stream()
        .filter(pack -> pack.isCompleteOn(date))
        .map(pack -> pack.versionOn(date))
        .toList();
  }
}
