package humane.kit.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Who may sign a token, and which roles such a token may carry: a borrower's token that claims to
 * be staff is no token.
 */
public enum Issuer {
  STAFF("https://humane.example/staff", Set.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN)),
  SERVICES(
      "https://humane.example/services",
      Set.of(Roles.SERVICE, Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN)),
  BORROWERS("https://humane.example/borrowers", Set.of(Roles.BORROWER, Roles.BORROWER_CONFIRMED));

  private final String iss;
  private final Set<String> roles;

  Issuer(String iss, Set<String> roles) {
    this.iss = iss;
    this.roles = roles;
  }

  /** The value of the claim {@code iss}. */
  public String iss() {
    return iss;
  }

  /** The only roles a token of this issuer may carry. */
  public Set<String> roles() {
    return roles;
  }

  static Optional<Issuer> of(String iss) {
    return Arrays.stream(values()).filter(issuer -> issuer.iss.equals(iss)).findFirst();
  }
}
