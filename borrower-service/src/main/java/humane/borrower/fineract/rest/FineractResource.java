package humane.borrower.fineract.rest;

import humane.borrower.fineract.FineractEvent;
import humane.borrower.fineract.FineractSettings;
import humane.borrower.fineract.client.FineractTenants;
import humane.borrower.fineract.store.FineractEvents;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where a Fineract tells us which loan to look at. What is posted is stored under its own
 * identifier and answered; a job looks at the loan.
 */
@Path("/fineract")
public class FineractResource {
  private static final int BODY_LENGTH_MAX = 1_000_000;

  record Taken(String eventId, String state) {}

  record Events(List<FineractEvents.Row> items, @Nullable String next) {}

  private final FineractTenants tenants;
  private final FineractEvents events;

  FineractResource(FineractTenants tenants, FineractEvents events) {
    this.tenants = tenants;
    this.events = events;
  }

  /** One message of the external-events topic or queue, byte for byte. */
  @POST
  @Path("/events")
  @Consumes({"application/octet-stream", "avro/binary", "application/avro"})
  @PermitAll
  @RunOnVirtualThread
  public Response external(
      @HeaderParam("X-Fineract-API-Key") @Nullable String key, InputStream body) {
    ExternalMessage.Read read;
    try {
      read = ExternalMessage.read(bounded(body));
    } catch (IllegalArgumentException broken) {
      throw Problem.badInput("body", null, String.valueOf(broken.getMessage()));
    }
    known(read.tenant(), key);
    return read.event()
        .map(this::taken)
        .orElseGet(() -> Response.accepted(new Taken(read.id(), "IGNORED")).build());
  }

  /** A web hook, whose address ends in the tenant's secret: it can show no header of ours. */
  @POST
  @Path("/hooks/{secret}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @RunOnVirtualThread
  public Response hook(
      String secret,
      @HeaderParam("Fineract-Platform-TenantId") @Nullable String tenant,
      InputStream body) {
    FineractSettings from = known(tenant == null ? "" : tenant, secret);
    try {
      Optional<FineractEvent> event = HookMessage.read(from.tenant(), bounded(body));
      return event
          .map(this::taken)
          .orElseGet(() -> Response.accepted(new Taken("", "IGNORED")).build());
    } catch (IllegalArgumentException broken) {
      throw Problem.badInput("body", null, String.valueOf(broken.getMessage()));
    }
  }

  /** What became of the newest events. */
  @GET
  @Path("/events")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Events events(@RestQuery FineractEvents.@Nullable State state) {
    return new Events(events.newest(state), null);
  }

  private Response taken(FineractEvent event) {
    return Response.accepted(new Taken(event.id(), events.receive(event).name())).build();
  }

  /** An unknown tenant is told from a wrong key only to who shows a key at all. */
  private FineractSettings known(String tenant, @Nullable String key) {
    if (key == null || key.isBlank())
      throw Problem.forbidden("The post shows no key; set it as X-Fineract-API-Key.");
    FineractSettings settings =
        tenants.named(tenant).orElseThrow(() -> Problem.notFound("Fineract tenant", tenant));
    if (!tenants.isSecretOf(settings, key))
      throw Problem.forbidden("The key is not the one of this tenant.");
    return settings;
  }

  /**
   * Who posts is not known before the body is read, so no more of it is read than a message has.
   */
  private static byte[] bounded(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(BODY_LENGTH_MAX + 1);
      if (bytes.length == 0) throw new IllegalArgumentException("the body is empty");
      if (bytes.length > BODY_LENGTH_MAX)
        throw new IllegalArgumentException("the body is longer than " + BODY_LENGTH_MAX + " bytes");
      return bytes;
    } catch (IOException broken) {
      throw new IllegalArgumentException("the body broke off", broken);
    }
  }
}
