package humane.budget.access;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

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

  public boolean isService() {
    return identity.hasRole(Roles.SERVICE);
  }

  public boolean isAgent() {
    return identity.hasRole(Roles.AGENT);
  }

  public String name() {
    return identity.getPrincipal().getName();
  }
}
