package humane.handset;

import humane.kit.testing.KitTestResource;
import java.util.HashMap;
import java.util.Map;

/**
 * The kit's database and keys, an account at the carrier, and a lender that listens on a port of
 * its own.
 */
public final class HandsetTestResource extends KitTestResource {
  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  static final String TOKEN = "a-secret-of-the-account";
  static final Lender LENDER = new Lender();

  public HandsetTestResource() {
    init(Map.of("service", "handset"));
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("humane.twilio.account-sid", ACCOUNT);
    settings.put("humane.twilio.auth-token", TOKEN);
    settings.put("quarkus.http.test-port", "0");
    settings.put("humane.reminder-service.url", LENDER.url());
    settings.put("humane.borrower-service.url", "http://127.0.0.1:9");
    return settings;
  }
}
