package humane.budget.plan.web;

import humane.kit.clock.SystemTime;
import humane.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A session ends after fifteen idle minutes, and only borrower-service can prolong it. So that
 * nobody loses a session in the midst of a budget, a page opened late in one goes there and back
 * first.
 */
class SessionRenewal {
  private static final Duration LATE = Duration.ofMinutes(7);
  private static final String ALREADY = "renewed";

  private final SecurityIdentity identity;
  private final PublicAddresses addresses;
  private final Clock systemTime;

  SessionRenewal(
      SecurityIdentity identity, PublicAddresses addresses, @SystemTime Clock systemTime) {
    this.identity = identity;
    this.addresses = addresses;
    this.systemTime = systemTime;
  }

  @ServerRequestFilter
  Optional<Response> renewIfLate(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    boolean page =
        request.getMethod().equals("GET") && (path.equals("/plan") || path.startsWith("/plan/"));
    boolean asked = request.getUriInfo().getQueryParameters().containsKey(ALREADY);
    if (!page || asked || !identity.hasRole(Roles.BORROWER)) {
      return Optional.empty();
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken session)) {
      return Optional.empty();
    }
    Instant issuedAt = Instant.ofEpochSecond(session.getIssuedAtTime());
    if (systemTime.instant().isBefore(issuedAt.plus(LATE))) {
      return Optional.empty();
    }
    String back = path + "?" + ALREADY + "=1";
    return Optional.of(Response.seeOther(addresses.renew(back)).build());
  }
}
