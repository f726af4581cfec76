package humane.kit.trial;

import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangePage;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small service of its own, on which the kit's promises are tried over real HTTP. */
@Path("/trial")
@RunOnVirtualThread
public class TrialResource {
  public enum Shape {
    ROUND,
    SQUARE
  }

  public record Inner(long amountMinor, Shape shape) {}

  public record Order(String name, LocalDate day, List<Inner> parts) {}

  public record Made(String id) {}

  private final ChangeFeed feed;

  TrialResource(ChangeFeed feed) {
    this.feed = feed;
  }

  @POST
  @Path("/orders")
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Transactional
  public Made order(Order order) {
    String id = UUID.randomUUID().toString();
    feed.append("ORDERED", id, order.name(), Map.of("parts", order.parts().size()));
    return new Made(id);
  }

  @GET
  @Path("/changes")
  @RolesAllowed(Roles.SERVICE)
  public ChangePage changes(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @QueryParam("wait") @DefaultValue("0") int wait) {
    return feed.page(after, limit, wait);
  }

  @GET
  @Path("/public")
  public String open() {
    return "open";
  }
}
