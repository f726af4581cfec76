package humane.reminder.outreach.rest;

import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** All that this service holds of a person, for compliance and for our own services. */
@Path("/borrowers/{id}/export")
public class ExportResource {
  private final PersonExports exports;

  ExportResource(PersonExports exports) {
    this.exports = exports;
  }

  @GET
  @RolesAllowed({Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public PersonExports.Export export(String id) {
    return exports.of(id);
  }
}
