package humane.borrower.lender.rest;

import humane.borrower.lender.Lender;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** The lender's facts for the other services; what is printed on every page is for anyone. */
@Path("/lender")
public class LenderResource {

  /** What a borrower may see without having signed in. */
  record Public(
      Map<String, String> names,
      String site,
      Lender.Hotline hotline,
      List<Lender.WayToPay> waysToPay,
      List<Lender.ComplaintAddress> complaintAddresses) {}

  private final Lender lender;

  LenderResource(Lender lender) {
    this.lender = lender;
  }

  @GET
  @RolesAllowed({Roles.SERVICE, Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Lender all() {
    return lender;
  }

  @GET
  @Path("/public")
  @PermitAll
  @RunOnVirtualThread
  public Public printed() {
    return new Public(
        lender.names(),
        lender.site(),
        lender.hotline(),
        lender.waysToPay(),
        lender.complaintAddresses());
  }
}
