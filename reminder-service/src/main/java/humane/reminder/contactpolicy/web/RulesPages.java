package humane.reminder.contactpolicy.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.lawbook.LawHold;
import humane.reminder.contactpolicy.lawbook.LawPack;
import humane.reminder.contactpolicy.lawbook.LawRow;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.week.rest.ContactWeekResource;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rulebook as a lawyer reads it, on any day. */
@Path("/console/rules")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class RulesPages {
  private static final int CHANGES_SHOWN = 12;

  private final Lawbook lawbook;
  private final PageWords words;
  private final Clock clock;

  RulesPages(Lawbook lawbook, PageWords words, @BusinessTime Clock clock) {
    this.lawbook = lawbook;
    this.words = words;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance index(Index page, Reader reader, Map<String, String> r);

    static native TemplateInstance pack(OnePack page, Reader reader, Map<String, String> r);

    static native TemplateInstance holds(
        Holds page, Reader reader, Map<String, String> r, Map<String, String> names);

    static native TemplateInstance holidays(
        List<Calendar> calendars, Reader reader, Map<String, String> r);
  }

  /** All packs, or what was found in them. */
  public record Index(
      LocalDate on, String query, List<LawPack> packs, List<Hit> found, List<Change> changes) {

    public int foundCount() {
      return found.stream().mapToInt(hit -> hit.rows().size()).sum();
    }

    public int inForce(LawPack pack) {
      return pack.inForceOn(on).size();
    }

    public @Nullable LocalDate nextChange(LawPack pack) {
      return pack.nextChangeAfter(on).orElse(null);
    }
  }

  /** Rows of one pack that speak of what was searched for. */
  public record Hit(LawPack pack, List<LawRow> rows) {}

  /** One change to come. */
  public record Change(LocalDate on, String pack, LawRow row, boolean begins) {}

  /**
   * One pack on one day.
   *
   * @param around the packs of the larger places it lies in, whose rows count there as well
   */
  public record OnePack(
      LawPack pack,
      List<LawPack> around,
      LocalDate on,
      String query,
      boolean complete,
      List<LawRow> rows,
      List<Change> changes) {}

  /** The table of holds on a day. */
  public record Holds(LocalDate on, List<LawHold> holds) {}

  /** The holidays of a country, by year. */
  public record Calendar(String country, int firstYear, int lastYear, List<Year> years) {}

  /**
   * The holidays of a year.
   *
   * @param near whether it is last year, this, or one of the next two: the others are not shown
   */
  public record Year(int number, boolean near, List<Day> days) {}

  /** One day, as it is written in the reader's language. */
  public record Day(LocalDate date, String words) {}

  @GET
  public TemplateInstance index(
      @QueryParam("on") @Nullable String on,
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    LocalDate day = day(on);
    String wanted = query.strip();
    List<Hit> found =
        wanted.isEmpty()
            ? List.of()
            : lawbook.packs().stream()
                .map(pack -> new Hit(pack, speakingOf(pack, day, wanted)))
                .filter(hit -> !hit.rows().isEmpty())
                .toList();
    List<Change> changes =
        lawbook.packs().stream()
            .flatMap(pack -> changes(pack, day).stream())
            .sorted(Comparator.comparing(Change::on))
            .limit(CHANGES_SHOWN)
            .toList();
    return Pages.index(
        new Index(day, wanted, lawbook.packs(), found, changes), reader, rules(reader));
  }

  @GET
  @Path("/{id}")
  public TemplateInstance pack(
      @PathParam("id") String id,
      @QueryParam("on") @Nullable String on,
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    LawPack pack = lawbook.pack(id).orElseThrow(() -> Problem.notFound("pack", id));
    LocalDate day = day(on);
    return Pages.pack(
        new OnePack(
            pack,
            lawbook.around(pack),
            day,
            query.strip(),
            !day.isBefore(pack.completeFrom()),
            speakingOf(pack, day, query.strip()),
            changes(pack, day)),
        reader,
        rules(reader));
  }

  @GET
  @Path("/holds")
  public TemplateInstance holds(
      @QueryParam("on") @Nullable String on,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    LocalDate day = day(on);
    return Pages.holds(
        new Holds(day, lawbook.holdsOn(day)),
        reader,
        rules(reader),
        words.of(reader.language(), "names"));
  }

  @GET
  @Path("/holidays")
  public TemplateInstance holidays(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    int thisYear = day(null).getYear();
    return Pages.holidays(
        lawbook.holidays().stream()
            .sorted(Comparator.comparing(HolidayCalendar::country))
            .map(calendar -> calendar(calendar, thisYear, reader))
            .toList(),
        reader,
        rules(reader));
  }

  private static Calendar calendar(HolidayCalendar calendar, int thisYear, Reader reader) {
    DateTimeFormatter written =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(Locale.forLanguageTag(reader.lang()));
    TreeSet<Integer> known = new TreeSet<>(calendar.years());
    List<Year> years =
        known.stream()
            .map(
                year ->
                    new Year(
                        year,
                        year >= thisYear - 1 && year <= thisYear + 2,
                        calendar.days().stream()
                            .filter(day -> day.getYear() == year)
                            .sorted()
                            .map(day -> new Day(day, written.format(day)))
                            .toList()))
            .toList();
    return new Calendar(calendar.country(), known.first(), known.last(), years);
  }

  private static List<LawRow> speakingOf(LawPack pack, LocalDate day, String query) {
    return pack.inForceOn(day).stream()
        .filter(row -> query.isEmpty() || row.speaksOf(query))
        .toList();
  }

  private static List<Change> changes(LawPack pack, LocalDate day) {
    return pack.changesAfter(day).stream()
        .map(change -> new Change(change.on(), pack.id(), change.row(), change.begins()))
        .toList();
  }

  private Map<String, String> rules(Reader reader) {
    return words.of(reader.language(), "rules");
  }

  private LocalDate day(@Nullable String on) {
    LocalDate day = ContactWeekResource.day(on);
    return day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
  }
}
