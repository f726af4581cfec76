package humane.budget.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the borrower's browser finds this service, and the pages of borrower-service beside it. */
@ApplicationScoped
class PublicAddresses {
  private final String own;
  private final String borrowerService;

  PublicAddresses(
      @ConfigProperty(name = "humane.public-base-url") String own,
      @ConfigProperty(name = "humane.borrower-service.public-url") String borrowerService) {
    this.own = own;
    this.borrowerService = borrowerService;
  }

  URI own(String path) {
    return URI.create(own + path);
  }

  URI home() {
    return URI.create(borrowerService + "/me");
  }

  URI signIn(String back) {
    return borrowerPage("/me", back);
  }

  URI renew(String back) {
    return borrowerPage("/me/session", back);
  }

  URI confirm(String back) {
    return borrowerPage("/me/confirm", back);
  }

  private URI borrowerPage(String path, String back) {
    String encoded = URLEncoder.encode(own + back, StandardCharsets.UTF_8);
    return URI.create(borrowerService + path + "?return=" + encoded);
  }
}
