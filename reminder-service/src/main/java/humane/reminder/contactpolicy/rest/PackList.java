package humane.reminder.contactpolicy.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.lawbook.LawHold;
import humane.reminder.contactpolicy.lawbook.LawPack;
import humane.reminder.contactpolicy.lawbook.LawRow;
import humane.reminder.contactpolicy.lawbook.LawStanding;
import humane.reminder.contactpolicy.lawbook.LawValue;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.contactpolicy.packs.Packs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /contact-policy/packs}: every rule the gate knows, with its source, its dates and its
 * numbers; with {@code ?on=DATE} those in force on that day; {@code …/packs/{id}?on=DATE} one pack
 * on a day, and what changes next; the table of holds and the holidays beside it.
 */
@Path("/contact-policy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE})
@RunOnVirtualThread
public class PackList {
  private final Packs packs;
  private final Lawbook lawbook;
  private final Clock clock;

  @Inject
  PackList(Packs packs, Lawbook lawbook, @BusinessTime Clock clock) {
    this.packs = packs;
    this.lawbook = lawbook;
    this.clock = clock;
  }

  /** The one page of the list. */
  record Page(List<PackView> items) {}

  record PackView(String id, LocalDate completeFrom, List<RowView> rows) {}

  /** One dated row; {@code until} is the first day on which it is no longer in force. */
  record RowView(
      String id,
      String source,
      String certainty,
      boolean houseNumber,
      LocalDate from,
      @Nullable LocalDate until,
      Map<String, Integer> numbers,
      Map<String, LocalTime> times,
      String text) {}

  /** One pack on one day. */
  record LawView(
      String id,
      String name,
      String nameZh,
      LocalDate on,
      boolean complete,
      List<LawRowView> rows,
      List<ChangeView> changes) {}

  /** One row in full; {@code sure} is false where the number is not certain. */
  record LawRowView(
      String id,
      String what,
      String whatZh,
      List<LawValue> values,
      LocalDate from,
      @Nullable LocalDate until,
      String source,
      String certainty,
      boolean sure,
      LawStanding standing,
      @Nullable String appliedTo,
      @Nullable String appliedToZh,
      String text,
      String textZh) {}

  /** A row that begins or ends later. */
  record ChangeView(LocalDate on, boolean begins, String id, String what, String whatZh) {}

  /** The table of holds on a day. */
  record HoldsView(LocalDate on, List<LawHold> items) {}

  /** The days on which nobody is contacted, by country. */
  record HolidaysView(List<CalendarView> items) {}

  record CalendarView(String country, Collection<Integer> years, Collection<LocalDate> days) {}

  @GET
  @Path("/packs")
  public Page packs(@QueryParam("on") @Nullable String on) {
    LocalDate day = on == null || on.isBlank() ? null : day(on);
    return new Page(packs.all().stream().map(pack -> view(pack, day)).toList());
  }

  @GET
  @Path("/packs/{id}")
  public LawView pack(@PathParam("id") String id, @QueryParam("on") @Nullable String on) {
    LawPack pack = lawbook.pack(id).orElseThrow(() -> Problem.notFound("pack", id));
    LocalDate day = day(on);
    return new LawView(
        id,
        pack.name(),
        pack.nameZh(),
        day,
        !day.isBefore(pack.completeFrom()),
        pack.inForceOn(day).stream().map(PackList::view).toList(),
        pack.changesAfter(day).stream()
            .map(
                change ->
                    new ChangeView(
                        change.on(),
                        change.begins(),
                        change.row().id(),
                        change.row().what(),
                        change.row().whatZh()))
            .toList());
  }

  @GET
  @Path("/holds")
  public HoldsView holds(@QueryParam("on") @Nullable String on) {
    LocalDate day = day(on);
    return new HoldsView(day, lawbook.holdsOn(day));
  }

  @GET
  @Path("/holidays")
  public HolidaysView holidays() {
    return new HolidaysView(lawbook.holidays().stream().map(PackList::view).toList());
  }

  private LocalDate day(@Nullable String on) {
    if (on == null || on.isBlank()) return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException broken) {
      throw Problem.badInput("on", on, "must be a date like 2026-11-23");
    }
  }

  private static CalendarView view(HolidayCalendar calendar) {
    return new CalendarView(
        calendar.country(), new TreeSet<>(calendar.years()), new TreeSet<>(calendar.days()));
  }

  private static LawRowView view(LawRow row) {
    return new LawRowView(
        row.id(),
        row.what(),
        row.whatZh(),
        row.values(),
        row.from(),
        row.until(),
        row.source(),
        row.certainty().code(),
        row.certainty().isSure(),
        row.standing(),
        row.appliedTo(),
        row.appliedToZh(),
        row.text(),
        row.textZh());
  }

  private static PackView view(Pack pack, @Nullable LocalDate day) {
    List<RowView> rows =
        pack.rows().values().stream()
            .flatMap(Collection::stream)
            .filter(row -> day == null || row.isInForceOn(day))
            .sorted(Comparator.comparing(Row::id).thenComparing(Row::from))
            .map(PackList::view)
            .toList();
    return new PackView(pack.id(), pack.completeFrom(), rows);
  }

  private static RowView view(Row row) {
    return new RowView(
        row.id(),
        row.citedSource(),
        row.certainty(),
        row.isHouseNumber(),
        row.from(),
        row.until(),
        row.numbers(),
        row.times(),
        row.text());
  }
}
