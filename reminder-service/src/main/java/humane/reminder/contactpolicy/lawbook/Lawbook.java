package humane.reminder.contactpolicy.lawbook;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.packs.Packs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every pack, the table of holds, and the holidays, for reading. */
@Singleton
public class Lawbook {
  private static final Set<String> NO_PLACES = Set.of(Packs.HOUSE, Packs.TEAM);

  private final Packs packs;
  private final List<LawPack> written;

  Lawbook(Packs packs) {
    this.packs = packs;
    this.written = packs.all().stream().map(LawFiles::pack).toList();
  }

  /** All of them, the house's last. */
  public List<LawPack> packs() {
    return written;
  }

  public Optional<LawPack> pack(String id) {
    return written.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /** The packs of the larger places that a place lies in: whoever stands under it stands there. */
  public List<LawPack> around(LawPack place) {
    return written.stream().filter(pack -> place.id().startsWith(pack.id() + "-")).toList();
  }

  /** Whether a rule of that identifier is law, and neither the house's nor a default of ours. */
  public boolean isLaw(String rule) {
    return rows(rule).anyMatch(row -> row.standing() == LawStanding.LAW);
  }

  /**
   * Whether it is law whose number is sure and that names whom it is applied to here: one that we
   * apply more widely may be kept by whoever it does not bind.
   */
  public boolean surelyBinds(String rule) {
    return rows(rule)
        .anyMatch(
            row ->
                row.standing() == LawStanding.LAW
                    && row.appliedTo() == null
                    && row.certainty().isSure());
  }

  public boolean knows(String rule) {
    return rows(rule).findAny().isPresent();
  }

  private Stream<LawRow> rows(String rule) {
    return written.stream()
        .flatMap(pack -> pack.rows().stream())
        .filter(row -> row.id().equals(rule));
  }

  /** The table of holds on a day, in the order of the kinds. */
  public List<LawHold> holdsOn(LocalDate day) {
    TermsOnDate terms = termsOn(List.of(), day);
    return Arrays.stream(HoldKind.values()).map(kind -> hold(terms.hold(kind))).toList();
  }

  /** The calendars we have, each with the days on which nobody there is contacted. */
  public List<HolidayCalendar> holidays() {
    return termsOn(
            written.stream().map(LawPack::id).filter(id -> !NO_PLACES.contains(id)).toList(),
            LocalDate.EPOCH)
        .calendars();
  }

  private TermsOnDate termsOn(List<String> places, LocalDate day) {
    return packs.termsOn(places, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static LawHold hold(HoldTerms terms) {
    return new LawHold(
        terms.kind(),
        terms.row().source(),
        terms.row().from(),
        terms.row().until(),
        terms.passes(),
        terms.endsAfterDays(),
        terms.row().text(),
        terms.row().textZh());
  }
}
