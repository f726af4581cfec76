package humane.reminder.webhook.rest;

import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.webhook.Endpoint;
import humane.reminder.webhook.WebhookSecret;
import humane.reminder.webhook.store.Endpoints;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /webhook-endpoints}: which of the lender's own systems hear of events. The secret is shown
 * once, in the answer that made it.
 */
@Path("/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
public class WebhookEndpointResource {
  private final Endpoints endpoints;
  private final Registration registration;

  WebhookEndpointResource(Endpoints endpoints, Registration registration) {
    this.endpoints = endpoints;
    this.registration = registration;
  }

  /** All there are; {@code next} is always null, for they are few. */
  public record Listed(List<Endpoint> items, @Nullable String next) {}

  @GET
  public Listed list() {
    return new Listed(endpoints.all(), null);
  }

  @GET
  @Path("/{id}")
  public Endpoint one(@PathParam("id") String id) {
    return found(idOf(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response add(@Nullable EndpointForm form) {
    Registration.Made made = registration.add(form == null ? EndpointForm.EMPTY : form);
    return Response.status(Response.Status.CREATED)
        .entity(EndpointWithSecret.of(found(made.id()), made.secret()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  public void remove(@PathParam("id") String id) {
    if (!endpoints.remove(idOf(id))) throw none(id);
  }

  @POST
  @Path("/{id}/enable")
  public Endpoint enable(@PathParam("id") String id) {
    if (!endpoints.enable(idOf(id))) throw none(id);
    return found(idOf(id));
  }

  @POST
  @Path("/{id}/disable")
  public Endpoint disable(@PathParam("id") String id) {
    if (!endpoints.disable(idOf(id), Registration.BY_OPERATOR)) throw none(id);
    return found(idOf(id));
  }

  /** A new secret; the old one signs beside it for a day. */
  @POST
  @Path("/{id}/secret")
  @Idempotent
  public EndpointWithSecret rotate(@PathParam("id") String id) {
    WebhookSecret secret = WebhookSecret.fresh();
    if (!endpoints.rotate(idOf(id), secret)) throw none(id);
    return EndpointWithSecret.of(found(idOf(id)), secret);
  }

  private Endpoint found(UUID id) {
    return endpoints.find(id).orElseThrow(() -> none(id.toString()));
  }

  private static UUID idOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw none(id);
    }
  }

  private static Problem none(String id) {
    return Problem.notFound("webhook endpoint", id);
  }
}
