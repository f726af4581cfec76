package humane.reminder.webhook.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.web.Times;
import humane.reminder.webhook.Endpoint;
import humane.reminder.webhook.WebhookSecret;
import humane.reminder.webhook.rest.EndpointForm;
import humane.reminder.webhook.rest.Registration;
import humane.reminder.webhook.store.Endpoints;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /console/webhooks}: who hears of events, and who does not answer. */
@Path("/console/webhooks")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
public class WebhookPages {
  private final Endpoints endpoints;
  private final Registration registration;
  private final SecurityIdentity caller;

  WebhookPages(Endpoints endpoints, Registration registration, SecurityIdentity caller) {
    this.endpoints = endpoints;
    this.registration = registration;
    this.caller = caller;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance webhooks(
        List<Endpoint> endpoints,
        boolean mayChange,
        @Nullable String secret,
        @Nullable String fault,
        Times times);
  }

  /** Everybody in the team may see it; who hears of what is for admins to say. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  public TemplateInstance list() {
    return page(null, null);
  }

  private TemplateInstance page(@Nullable String secret, @Nullable String fault) {
    return Pages.webhooks(endpoints.all(), caller.hasRole(Roles.ADMIN), secret, fault, new Times());
  }

  /** The page that follows shows the secret, once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance add(
      @FormParam("url") @DefaultValue("") String url,
      @FormParam("description") @DefaultValue("") String description) {
    try {
      Registration.Made made = registration.add(new EndpointForm(url, description, null));
      return page(made.secret().written(), null);
    } catch (Problem refused) {
      return page(null, faultOf(refused));
    }
  }

  private static String faultOf(Problem refused) {
    return refused.errors().isEmpty()
        ? String.valueOf(refused.getMessage())
        : ("url".equals(refused.errors().getFirst().field()) ? "The address " : "The description ")
            + refused.errors().getFirst().reason();
  }

  @POST
  @Path("/{id}/secret")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance rotate(@PathParam("id") UUID id) {
    WebhookSecret secret = WebhookSecret.fresh();
    if (!endpoints.rotate(id, secret)) throw none(id);
    return page(secret.written(), null);
  }

  @POST
  @Path("/{id}/enable")
  public Response enable(@PathParam("id") UUID id) {
    if (!endpoints.enable(id)) throw none(id);
    return back();
  }

  @POST
  @Path("/{id}/disable")
  public Response disable(@PathParam("id") UUID id) {
    if (!endpoints.disable(id, Registration.BY_OPERATOR)) throw none(id);
    return back();
  }

  private static Problem none(UUID id) {
    return Problem.notFound("webhook endpoint", id.toString());
  }

  private static Response back() {
    return Response.seeOther(URI.create("/console/webhooks")).build();
  }
}
