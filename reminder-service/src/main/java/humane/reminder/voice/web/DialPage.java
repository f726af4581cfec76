package humane.reminder.voice.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.SupportNeedWords;
import humane.reminder.console.Words;
import humane.reminder.console.web.Times;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.voice.job.Dialling;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the borrower of a work item may be rung now, by whom, and what came of it. */
@Path("/console/work-items/{id}/dial")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class DialPage {
  private static final List<Outcome> TOLD =
      List.of(
          Outcome.CONVERSATION,
          Outcome.NO_ANSWER,
          Outcome.BUSY,
          Outcome.VOICEMAIL,
          Outcome.THIRD_PARTY,
          Outcome.WRONG_NUMBER,
          Outcome.NOT_CONNECTED);

  private final Dialling dialling;
  private final SecurityIdentity caller;

  DialPage(Dialling dialling, SecurityIdentity caller) {
    this.dialling = dialling;
    this.caller = caller;
  }

  /** One of the two is there. */
  public record View(
      UUID itemId,
      Dialling.Verdict.@Nullable MayRing mayRing,
      Dialling.Verdict.@Nullable MayNot mayNot,
      List<Outcome> outcomes) {
    public String words(Enum<?> outcome) {
      return Words.sentence(outcome.name());
    }

    public String need(String kind) {
      return SupportNeedWords.of(kind);
    }
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance dial(View dial, Times times);
  }

  /** Asks the gate anew, and writes down that it was asked. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance ask(@PathParam("id") UUID id) {
    View view =
        switch (dialling.ask(id, caller.getPrincipal().getName())) {
          case Dialling.Verdict.MayRing may -> new View(id, may, null, TOLD);
          case Dialling.Verdict.MayNot not -> new View(id, null, not, TOLD);
        };
    return Pages.dial(view, new Times());
  }

  @POST
  @Path("/{dial}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response told(
      @PathParam("id") UUID id,
      @PathParam("dial") UUID dial,
      @FormParam("outcome") @DefaultValue("") String outcome) {
    Outcome told =
        TOLD.stream()
            .filter(each -> each.name().equals(outcome))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.badInput(
                        "outcome", outcome, "must be one of " + Arrays.toString(TOLD.toArray())));
    dialling.told(dial, told);
    return Response.seeOther(URI.create("/console/work-items#" + id)).build();
  }
}
