package humane.borrower.fineract.client;

import humane.borrower.fineract.FineractSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tenants we know; one that is not set up rightly stops start-up. */
@ApplicationScoped
public class FineractTenants {
  private final Map<String, FineractSettings> byName;

  FineractTenants(FineractConfig config) {
    byName =
        config.tenants().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        new FineractSettings(
                            entry.getKey(),
                            entry.getValue().url(),
                            entry.getValue().username(),
                            entry.getValue().password(),
                            entry.getValue().secret(),
                            entry.getValue().accountRef())));
  }

  void check(@Observes StartupEvent event) {
    for (FineractSettings tenant : byName.values()) {
      String name = "humane.fineract.tenants." + tenant.tenant();
      if (tenant.secret().length() < FineractSettings.SECRET_LENGTH_MIN)
        throw new IllegalStateException(
            name
                + ".secret is shorter than "
                + FineractSettings.SECRET_LENGTH_MIN
                + " characters: whoever guesses it could tell us of payments");
      String scheme = tenant.url().getScheme();
      if (!"https".equals(scheme) && !"http".equals(scheme))
        throw new IllegalStateException(name + ".url must begin with https:// (or http://)");
    }
  }

  public Optional<FineractSettings> named(String tenant) {
    return Optional.ofNullable(byName.get(tenant));
  }

  /** Whether what was shown is this tenant's secret; takes as long for any wrong one. */
  public boolean isSecretOf(FineractSettings tenant, String shown) {
    return MessageDigest.isEqual(
        tenant.secret().getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
