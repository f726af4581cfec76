package humane.reminder.contactpolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules a borrower stands under, through all time: cut into the stretches of days between one
 * change and the next. Made once for a set of packs.
 */
public final class TermsOverTime {
  private final List<Pack> packs;
  private final List<String> jurisdictionsWithoutPack;
  private final Map<HoldKind, List<HoldTerms>> holds;
  private final List<HolidayCalendar> calendars;
  private final boolean withHouse;
  private final LocalDate[] begins;

  /** Made when first asked for: few borrowers are asked about more than two. */
  private final @Nullable TermsOnDate[] stretches;

  /**
   * @param packs those of the jurisdictions, and the house's; where two state a row of the same
   *     identifier the earlier one speaks
   * @param jurisdictionsWithoutPack what the borrower stands under and nobody has written down yet
   * @param calendars those of the countries
   * @param withHouse false leaves out the house's numbers, and nothing else
   */
  public TermsOverTime(
      List<Pack> packs,
      List<String> jurisdictionsWithoutPack,
      Map<HoldKind, List<HoldTerms>> holds,
      List<HolidayCalendar> calendars,
      boolean withHouse) {
    this.packs = List.copyOf(packs);
    this.jurisdictionsWithoutPack = List.copyOf(jurisdictionsWithoutPack);
    this.holds = holds;
    this.calendars = List.copyOf(calendars);
    this.withHouse = withHouse;
    this.begins = changes().toArray(LocalDate[]::new);
    this.stretches = new TermsOnDate[begins.length];
  }

  public TermsOnDate on(LocalDate date) {
    int low = 0;
    int high = begins.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (begins[middle].isAfter(date)) high = middle - 1;
      else low = middle;
    }
    TermsOnDate known = stretches[low];
    if (known == null) stretches[low] = known = stretch(low);
    return known;
  }

  public boolean everyPlaceHasAPack() {
    return jurisdictionsWithoutPack.isEmpty();
  }

  boolean hasPack(String id) {
    return packs.stream().anyMatch(pack -> pack.id().equals(id));
  }

  List<HolidayCalendar> calendars() {
    return calendars;
  }

  /** Every day on which a row begins or ends, or a pack becomes complete. */
  private SortedSet<LocalDate> changes() {
    SortedSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.MIN);
    for (Pack pack : packs) {
      days.add(pack.completeFrom());
      for (List<Row> rows : pack.rows().values()) for (Row row : rows) addDays(days, row);
    }
    for (List<HoldTerms> rows : holds.values())
      for (HoldTerms terms : rows) addDays(days, terms.row());
    return days;
  }

  private static void addDays(SortedSet<LocalDate> days, Row row) {
    days.add(row.from());
    if (row.until() != null) days.add(row.until());
  }

  private TermsOnDate stretch(int number) {
    LocalDate from = begins[number];
    LocalDate until = number + 1 < begins.length ? begins[number + 1] : LocalDate.MAX;
    List<String> missing = new ArrayList<>(jurisdictionsWithoutPack);
    List<PackVersion> versions = new ArrayList<>();
    for (Pack pack : packs) {
      if (pack.isCompleteOn(from)) versions.add(pack.versionOn(from));
      else missing.add(pack.id());
    }
    return new TermsOnDate(this, from, until, rowsOn(from), holdsOn(from), missing, versions);
  }

  private Map<String, Row> rowsOn(LocalDate date) {
    Map<String, Row> inForce = new HashMap<>();
    for (Pack pack : packs)
      for (List<Row> rows : pack.rows().values())
        for (Row row : rows)
          if (row.isInForceOn(date) && (withHouse || !row.isHouseNumber()))
            inForce.putIfAbsent(row.id(), row);
    return inForce;
  }

  private Map<HoldKind, HoldTerms> holdsOn(LocalDate date) {
    Map<HoldKind, HoldTerms> inForce = new EnumMap<>(HoldKind.class);
    // Before the first dated row the oldest one speaks: a hold never means less for want of a date.
    holds.forEach(
        (kind, rows) ->
            inForce.put(
                kind,
                rows.stream()
                    .filter(terms -> terms.row().isInForceOn(date))
                    .findFirst()
                    .orElse(rows.getFirst())));
    return inForce;
  }
}
