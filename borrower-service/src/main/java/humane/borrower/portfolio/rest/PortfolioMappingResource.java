package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.store.MappingStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;

/**
 * Mapping files: {@code their name = ours}, one a line. An import names the one it uses with {@code
 * ?mapping=}.
 */
@Path("/portfolio-mappings/{name}")
public class PortfolioMappingResource {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final int LENGTH_MAX = 20_000;

  private final MappingStore mappings;
  private final SecurityIdentity caller;

  PortfolioMappingResource(MappingStore mappings, SecurityIdentity caller) {
    this.mappings = mappings;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  public void keep(String name, String lines) {
    if (!NAME.matcher(name).matches())
      throw Problem.badInput("name", name, "must be small letters, digits and hyphens");
    if (lines.length() > LENGTH_MAX)
      throw Problem.badInput("body", null, "is longer than " + LENGTH_MAX + " characters");
    FirstRow.mappingOf(lines);
    mappings.keep(name, lines, caller.getPrincipal().getName());
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public String show(String name) {
    return mappings.find(name).orElseThrow(() -> Problem.notFound("mapping", name));
  }
}
