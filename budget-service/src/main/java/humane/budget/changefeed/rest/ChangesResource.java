package humane.budget.changefeed.rest;

import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangePage;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * The change feed: PLAN_ACCEPTED, PLAN_CHANGED, PLAN_ENDED, INSTALMENT_DUE_SOON, INSTALMENT_MISSED
 * and REVIEW_DUE, in commit order.
 */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChangesResource {
  private final ChangeFeed feed;

  ChangesResource(ChangeFeed feed) {
    this.feed = feed;
  }

  @GET
  @RolesAllowed(Roles.SERVICE)
  public ChangePage changes(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @QueryParam("wait") @DefaultValue("0") int waitSeconds) {
    return feed.page(after, limit, waitSeconds);
  }
}
