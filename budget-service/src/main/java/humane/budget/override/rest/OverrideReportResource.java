package humane.budget.override.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import humane.budget.form.FieldChecks;
import humane.budget.override.PlanOverride;
import humane.budget.override.store.OverrideStore;
import humane.budget.paper.Spreadsheet;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The report on overrides, by the days (UTC) on which they were asked for, {@code to} included. */
@Path("/plan-overrides")
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class OverrideReportResource {
  private static final int ROWS_MAX = 10_000;

  /** {@code next} is always null: a report that long is asked for by shorter spans of days. */
  public record Report(List<OverrideView> items, String next) {}

  private final OverrideStore store;

  OverrideReportResource(OverrideStore store) {
    this.store = store;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Report list(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
    return new Report(between(from, to).stream().map(OverrideView::of).toList(), null);
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  public String csv(@QueryParam("from") LocalDate from, @QueryParam("to") LocalDate to) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "id",
          "borrower_id",
          "currency",
          "monthly_minor",
          "left_minor",
          "reason",
          "state",
          "asked_by",
          "asked_at",
          "decided_by",
          "decided_at",
          "proposal_id");
      for (PlanOverride one : between(from, to)) {
        csv.writeRecord(
            one.id(),
            one.borrowerId(),
            one.currency(),
            String.valueOf(one.monthlyMinor()),
            String.valueOf(one.leftMinor()),
            Spreadsheet.harmless(one.reason()),
            one.state().name(),
            Spreadsheet.harmless(one.askedBy()),
            one.askedAt().toString(),
            Spreadsheet.harmless(one.decidedBy().orElse("")),
            one.decidedAt().map(Object::toString).orElse(""),
            one.proposalId().orElse(""));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("A report cannot be written into memory", broken);
    }
    return text.toString();
  }

  private List<PlanOverride> between(LocalDate from, LocalDate to) {
    FieldChecks checks = new FieldChecks();
    checks.present("from", from);
    checks.present("to", to);
    checks.notBefore("to", to, from, "from");
    checks.refuseIfWrong();
    List<PlanOverride> rows =
        store.asked(
            from.atStartOfDay().toInstant(ZoneOffset.UTC),
            to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            ROWS_MAX + 1);
    if (rows.size() > ROWS_MAX) {
      checks.wrong("to", to, "must be sooner: there are more than " + ROWS_MAX + " overrides");
      checks.refuseIfWrong();
    }
    return rows;
  }
}
