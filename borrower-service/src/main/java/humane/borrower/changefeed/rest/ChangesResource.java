package humane.borrower.changefeed.rest;

import humane.borrower.changefeed.store.FeedReaders;
import humane.kit.feed.ChangeFeed;
import humane.kit.feed.ChangePage;
import humane.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** What has changed here, in commit order; who asks on has worked what came before. */
@Path("/changes")
public class ChangesResource {
  private final ChangeFeed feed;
  private final FeedReaders readers;
  private final SecurityIdentity caller;

  ChangesResource(ChangeFeed feed, FeedReaders readers, SecurityIdentity caller) {
    this.feed = feed;
    this.readers = readers;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  public ChangePage changes(
      @RestQuery @DefaultValue("0") long after,
      @RestQuery @DefaultValue("500") int limit,
      @RestQuery @DefaultValue("0") int wait) {
    readers.asksOn(caller.getPrincipal().getName(), after);
    return feed.page(after, limit, wait);
  }
}
