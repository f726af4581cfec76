package humane.handset.phone.rest;

import humane.handset.phone.Counts;
import humane.handset.phone.store.Phones;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How much reached how many phones, for anybody who wants to see that nobody was texted twice. */
@Path("/counts")
@RunOnVirtualThread
public class CountsResource {
  private final Phones phones;

  CountsResource(Phones phones) {
    this.phones = phones;
  }

  @GET
  public Counts counts() {
    return phones.counts();
  }
}
