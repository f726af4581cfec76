package humane.budget.access;

import humane.budget.plan.ConfirmedBy;
import humane.kit.identity.BorrowerSessions;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The one who is calling: a borrower, a member of staff, or another service. */
@RequestScoped
public class Caller {
  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** A borrower sees only what is their own; for anybody else's it is as if it were not there. */
  public void mayTouch(String borrowerId) {
    if (isBorrower() && !name().equals(borrowerId)) {
      throw Problem.notFound("borrower", borrowerId);
    }
  }

  public boolean isBorrower() {
    return identity.hasRole(Roles.BORROWER);
  }

  /** Whether the PIN or a fresh code was given in this session. */
  public boolean isConfirmed() {
    return identity.hasRole(Roles.BORROWER_CONFIRMED);
  }

  /**
   * By what the borrower was confirmed in this session; nothing before that, and for all others. A
   * session that does not say was confirmed by the PIN.
   */
  public Optional<ConfirmedBy> confirmedBy() {
    if (!isBorrower() || !isConfirmed()) {
      return Optional.empty();
    }
    boolean byCode =
        identity.getPrincipal() instanceof JsonWebToken session
            && ConfirmedBy.CODE.name().equals(session.getClaim(BorrowerSessions.CONFIRMED_BY));
    return Optional.of(byCode ? ConfirmedBy.CODE : ConfirmedBy.PIN);
  }

  public boolean isService() {
    return identity.hasRole(Roles.SERVICE);
  }

  public boolean isAgent() {
    return identity.hasRole(Roles.AGENT);
  }

  /**
   * Who of the team it is: also where another service calls for them and names them, so that two
   * people who work at one console are two.
   */
  public String staffName() {
    return isService()
            && identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim("on_behalf_of") instanceof String person
        ? person
        : name();
  }

  public String name() {
    return identity.getPrincipal().getName();
  }
}
