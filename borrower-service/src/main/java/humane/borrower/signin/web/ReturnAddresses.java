package humane.borrower.signin.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where a borrower may be sent back to: pages of the suite, and nowhere else. */
@Singleton
public class ReturnAddresses {
  static final String HOME = "/me";

  private final List<URI> own;

  ReturnAddresses(
      @ConfigProperty(name = "humane.borrower-service.public-url") String borrower,
      @ConfigProperty(name = "humane.budget-service.public-url") String budget,
      @ConfigProperty(name = "humane.reminder-service.public-url") String reminder) {
    this.own = List.of(URI.create(borrower), URI.create(budget), URI.create(reminder));
  }

  /** The wanted address if it is one of ours, else the borrower's page. */
  public String orHome(@Nullable String wanted) {
    if (wanted == null || wanted.isBlank()) return HOME;
    try {
      URI address = new URI(wanted);
      if (!address.isAbsolute())
        return wanted.equals(HOME) || wanted.startsWith(HOME + "/") || wanted.startsWith(HOME + "?")
            ? wanted
            : HOME;
      return address.getUserInfo() == null
              && own.stream().anyMatch(service -> sameOrigin(service, address))
          ? wanted
          : HOME;
    } catch (URISyntaxException broken) {
      return HOME;
    }
  }

  private static boolean sameOrigin(URI service, URI address) {
    return service.getScheme().equals(address.getScheme())
        && service.getHost().equals(address.getHost())
        && service.getPort() == address.getPort();
  }
}
