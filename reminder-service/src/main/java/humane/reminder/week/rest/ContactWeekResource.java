package humane.reminder.week.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.week.ContactWeek;
import humane.reminder.week.Stretch;
import humane.reminder.week.Way;
import humane.reminder.week.store.Weeks;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /borrowers/{id}/contact-week?from=DATE}: the hours in which this borrower may be
 * contacted by each channel, and every rule that says no elsewhere. Computed by asking the gate.
 */
@Path("/borrowers/{id}/contact-week")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class ContactWeekResource {
  private final Weeks weeks;

  ContactWeekResource(Weeks weeks) {
    this.weeks = weeks;
  }

  record Answer(
      String borrowerId,
      @Nullable String accountRef,
      LocalDate from,
      List<String> timeZones,
      List<String> jurisdictions,
      List<WayView> channels) {}

  record WayView(Way way, List<DayView> days) {}

  record DayView(LocalDate date, List<OpenView> open, List<ClosedView> closed) {}

  record OpenView(OffsetDateTime from, OffsetDateTime to) {}

  record ClosedView(OffsetDateTime from, OffsetDateTime to, List<ReasonView> reasons) {}

  record ReasonView(ReasonCode code, String rule, String source, String text) {}

  @GET
  public Answer week(
      @PathParam("id") String borrowerId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("accountRef") @Nullable String accountRef,
      @QueryParam("purpose") @DefaultValue("PAYMENT_REMINDER") String purpose,
      @Context HttpHeaders headers) {
    ContactWeek week = weeks.of(borrowerId, accountRef, day(from), purpose(purpose));
    String language = PageLanguage.of(null, headers).tag();
    return new Answer(
        week.borrowerId(),
        week.accountRef(),
        week.from(),
        week.timeZones(),
        week.jurisdictions(),
        week.ways().stream()
            .map(
                way ->
                    new WayView(
                        way.way(),
                        way.days().stream().map(day -> view(day, week.zone(), language)).toList()))
            .toList());
  }

  private static DayView view(ContactWeek.Day day, ZoneId zone, String language) {
    return new DayView(
        day.date(),
        day.open().stream()
            .map(open -> new OpenView(in(zone, open.from()), in(zone, open.to())))
            .toList(),
        day.closed().stream().map(closed -> view(closed, zone, language)).toList());
  }

  private static ClosedView view(Stretch closed, ZoneId zone, String language) {
    return new ClosedView(
        in(zone, closed.from()),
        in(zone, closed.to()),
        closed.reasons().stream().map(reason -> view(reason, language)).toList());
  }

  private static ReasonView view(Reason reason, String language) {
    return new ReasonView(reason.code(), reason.rule(), reason.source(), reason.text(language));
  }

  private static OffsetDateTime in(ZoneId zone, Instant at) {
    return at.atZone(zone).toOffsetDateTime();
  }

  /** A day, or null when none is named. */
  public static @Nullable LocalDate day(@Nullable String from) {
    if (from == null || from.isBlank()) return null;
    try {
      return LocalDate.parse(from);
    } catch (DateTimeException broken) {
      throw Problem.badInput("from", from, "must be a date like 2026-11-23");
    }
  }

  private static Purpose purpose(String name) {
    return Arrays.stream(Purpose.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput(
                    "purpose", name, "is none of " + Arrays.toString(Purpose.values())));
  }
}
