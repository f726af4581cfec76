package humane.borrower.changefeed.rest;

import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangePage;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** What has changed here, in commit order. */
@Path("/changes")
public class ChangesResource {
  private final ChangeFeed feed;

  ChangesResource(ChangeFeed feed) {
    this.feed = feed;
  }

  @GET
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  public ChangePage changes(
      @RestQuery @DefaultValue("0") long after,
      @RestQuery @DefaultValue("500") int limit,
      @RestQuery @DefaultValue("0") int wait) {
    return feed.page(after, limit, wait);
  }
}
