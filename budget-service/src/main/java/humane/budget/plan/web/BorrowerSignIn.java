package humane.budget.plan.web;

import humane.kit.page.SignInPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** Borrowers sign in at borrower-service, and come back to where they were. */
@ApplicationScoped
class BorrowerSignIn implements SignInPage {
  private final PublicAddresses addresses;

  BorrowerSignIn(PublicAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Optional<URI> signInFor(URI wanted) {
    String query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
    return Optional.of(addresses.signIn(wanted.getRawPath() + query));
  }
}
