package humane.reminder.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.console.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Complaints that are not closed, the overdue on top; a person takes each along its way. */
@Path("/console/complaints")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
public class ComplaintsPage {
  private static final Logger LOG = Logger.getLogger(ComplaintsPage.class);

  private final Borrowers borrowers;
  private final SecurityIdentity staff;
  private final Clock clock;

  ComplaintsPage(Borrowers borrowers, SecurityIdentity staff, @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.staff = staff;
    this.clock = clock;
  }

  /** A step that may be taken. */
  public record Step(String state, String words, boolean needsAnswer) {}

  /** One of them as it is shown. */
  public record Shown(
      String id,
      boolean ofAnother,
      boolean aboutNobody,
      String text,
      String state,
      String owner,
      String receivedOn,
      String due,
      String rule,
      boolean overdue,
      boolean familyContact,
      List<Step> steps) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance complaints(List<Shown> complaints, boolean away);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      List<Shown> shown = new ArrayList<>();
      borrowers.complaints().path("items").forEach(one -> shown.add(shown(one, today)));
      return Pages.complaints(shown, false);
    } catch (RuntimeException away) {
      LOG.warnf("The complaints cannot be shown: %s", away.getClass().getSimpleName());
      return Pages.complaints(List.of(), true);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response move(
      @FormParam("complaint") @DefaultValue("") String complaint,
      @FormParam("state") @DefaultValue("") String state,
      @FormParam("answer") @Nullable String answer) {
    Map<String, Object> step = new HashMap<>();
    step.put("state", state);
    step.put("by", staff.getPrincipal().getName());
    if (answer != null && !answer.isBlank()) step.put("answer", answer);
    try {
      borrowers.moveComplaint(complaint, step);
    } catch (WebApplicationException refused) {
      throw Problem.of(
          refused.getResponse().getStatus(),
          "complaint-step-refused",
          "The step was not taken",
          "Somebody may have taken it meanwhile, or an answer is missing. Please look at the list again.");
    }
    return Response.seeOther(URI.create("/console/complaints")).build();
  }

  /** Somebody has found out whom it is about. */
  @POST
  @Path("/about")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response isAbout(
      @FormParam("complaint") @DefaultValue("") String complaint,
      @FormParam("borrowerRef") @DefaultValue("") String borrowerRef) {
    try {
      borrowers.complaintIsAbout(complaint, borrowerRef.strip());
    } catch (WebApplicationException refused) {
      throw Problem.of(
          refused.getResponse().getStatus(),
          "complaint-about-nobody",
          "Nothing was changed",
          "There is no borrower with this reference, or somebody has said meanwhile whom it is about. Please look at the list again.");
    }
    return Response.seeOther(URI.create("/console/complaints")).build();
  }

  private static Shown shown(JsonNode one, LocalDate today) {
    JsonNode due = one.path("nextDue");
    String dueOn = due.path("dueOn").asText("");
    List<Step> steps = new ArrayList<>();
    one.path("next")
        .forEach(
            next ->
                steps.add(
                    new Step(
                        next.asText(),
                        Words.sentence(next.asText()),
                        next.asText().equals("ANSWERED"))));
    return new Shown(
        one.path("id").asText(),
        one.path("broughtBy").asText().equals("OTHER"),
        !one.hasNonNull("borrowerId"),
        one.path("text").asText(),
        Words.sentence(one.path("state").asText()),
        one.path("owner").asText(""),
        one.path("receivedAt").asText().substring(0, 10),
        dueOn,
        due.path("rule").asText(""),
        !dueOn.isEmpty() && LocalDate.parse(dueOn).isBefore(today),
        one.path("familyContact").asBoolean(),
        steps);
  }
}
