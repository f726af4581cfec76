package humane.reminder.outreach.rest;

import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.outreach.rest.OutsideContactCsv.Line;
import humane.reminder.outreach.store.OutsideContacts;
import humane.reminder.outreach.store.OutsideContacts.Taken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the team and its agencies tell of contacts made without us, so that they count. */
@Path("/contacts")
public class OutsideContactResource {

  /** A row that was not taken, and why. */
  record Reject(long line, String column, String reason) {}

  record Answer(List<Taken> items, List<Reject> rejects) {}

  private final OutsideContacts contacts;

  OutsideContactResource(OutsideContacts contacts) {
    this.contacts = contacts;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  @Idempotent
  public Response one(@Nullable OutsideContactForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    Taken taken = contacts.take(form.contact());
    return Response.status(taken.repeated() ? Response.Status.OK : Response.Status.CREATED)
        .entity(taken)
        .build();
  }

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public Answer many(String csv) {
    List<Taken> taken = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (Line line : OutsideContactCsv.read(csv)) {
      try {
        if (line.form() != null) taken.add(contacts.take(line.form().contact()));
        else if (line.error() != null)
          rejects.add(
              new Reject(
                  line.number(), line.error().field(), String.valueOf(line.error().reason())));
      } catch (Problem refused) {
        FieldError first =
            refused.errors().isEmpty()
                ? new FieldError("reference", null, String.valueOf(refused.getMessage()))
                : refused.errors().getFirst();
        rejects.add(new Reject(line.number(), first.field(), first.reason()));
      }
    }
    return new Answer(taken, rejects);
  }
}
