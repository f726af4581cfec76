package humane.borrower.fineract.client;

import humane.borrower.fineract.FineractSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;

/** One entry for each tenant; none, and the adapter is not there. */
@ConfigMapping(prefix = "humane.fineract")
interface FineractConfig {
  Map<String, Tenant> tenants();

  interface Tenant {
    URI url();

    String username();

    String password();

    String secret();

    @WithDefault("ACCOUNT_NO")
    FineractSettings.AccountRef accountRef();
  }
}
