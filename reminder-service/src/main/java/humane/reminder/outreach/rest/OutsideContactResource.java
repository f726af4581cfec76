package humane.reminder.outreach.rest;

import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.outreach.OutsideContact;
import humane.reminder.outreach.job.ContactReports;
import humane.reminder.outreach.rest.OutsideContactCsv.Line;
import humane.reminder.outreach.store.OutsideContacts.Taken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the team and its agencies tell of contacts made without us, so that they count. */
@Path("/contacts")
public class OutsideContactResource {

  /** A row that was not taken, and why. */
  record Reject(long line, String column, String reason) {}

  record Answer(List<Taken> items, List<Reject> rejects) {}

  private final ContactReports reports;

  OutsideContactResource(ContactReports reports) {
    this.reports = reports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  @Idempotent
  public Response one(@Nullable OutsideContactForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    Taken taken = reports.take(form.contact());
    return Response.status(taken.repeated() ? Response.Status.OK : Response.Status.CREATED)
        .entity(taken)
        .build();
  }

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public Answer many(String csv) {
    List<Reject> rejects = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    List<OutsideContact> read = new ArrayList<>();
    for (Line line : OutsideContactCsv.read(csv)) {
      try {
        if (line.error() != null) throw Problem.badInput(List.of(line.error()));
        if (line.form() == null) continue;
        read.add(line.form().contact());
        lines.add(line.number());
      } catch (Problem wrong) {
        rejects.add(reject(line.number(), wrong));
      }
    }
    List<Taken> taken = new ArrayList<>();
    List<ContactReports.Result> results = reports.takeAll(read);
    for (int i = 0; i < results.size(); i++) {
      ContactReports.Result result = results.get(i);
      if (result.taken() != null) taken.add(result.taken());
      if (result.refused() != null) rejects.add(reject(lines.get(i), result.refused()));
    }
    rejects.sort(Comparator.comparingLong(Reject::line));
    return new Answer(taken, rejects);
  }

  private static Reject reject(long line, Problem refused) {
    if (refused.errors().isEmpty())
      return new Reject(line, "reference", String.valueOf(refused.getMessage()));
    FieldError first = refused.errors().getFirst();
    return new Reject(line, OutsideContactCsv.columnOf(first.field()), first.reason());
  }
}
