package humane.reminder.standins;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the stand-ins and points the service at them. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
  private static volatile CarrierStandIn carrier;
  private static volatile BorrowerStandIn borrowers;

  public static CarrierStandIn carrier() {
    return carrier;
  }

  public static BorrowerStandIn borrowers() {
    return borrowers;
  }

  @Override
  public Map<String, String> start() {
    carrier = new CarrierStandIn();
    borrowers = new BorrowerStandIn();
    return Map.ofEntries(
        Map.entry("quarkus.http.test-port", "0"),
        Map.entry("humane.borrower-service.url", borrowers.url()),
        Map.entry("humane.borrower-service.public-url", borrowers.url()),
        Map.entry("humane.budget-service.url", borrowers.url() + "/budget"),
        Map.entry("humane.budget-service.public-url", borrowers.url() + "/budget"),
        Map.entry("humane.reminder-service.url", "http://localhost:8082"),
        Map.entry("humane.reminder-service.public-url", "http://localhost:8082"),
        Map.entry("humane.public-base-url", "http://localhost:8082"),
        Map.entry("humane.twilio.base-url", carrier.url()),
        Map.entry("humane.twilio.account-sid", "AC00000000000000000000000000000000"),
        Map.entry("humane.twilio.auth-token", "a-token-of-the-test"),
        Map.entry("humane.twilio.deadline", "2S"),
        Map.entry("humane.outreach.settle-after", "3S"),
        Map.entry("humane.outreach.poll", "100MS"));
  }

  @Override
  public void stop() {
    carrier.stop();
    borrowers.stop();
  }
}
