package humane.reminder.carrier.smpp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts a carrier's end of SMPP and makes it the service's line to mainland China. */
public final class SmscLine implements QuarkusTestResourceLifecycleManager {
  static final String SENDER = "106900001234";
  private static volatile SmscStandIn carrier;

  static SmscStandIn carrier() {
    return carrier;
  }

  @Override
  public Map<String, String> start() {
    try {
      carrier = new SmscStandIn();
      Path password = Files.createTempFile("smpp", ".password");
      password.toFile().deleteOnExit();
      Files.writeString(password, SmscStandIn.PASSWORD + "\n");
      return Map.of(
          "humane.smpp.host", "127.0.0.1",
          "humane.smpp.port", Integer.toString(carrier.port()),
          "humane.smpp.system-id", "lender",
          "humane.smpp.password-file", password.toString(),
          "humane.smpp.senders.CN", SENDER,
          "humane.smpp.connect-timeout", "500MS",
          "humane.smpp.deadline", "1S",
          "humane.smpp.reconnect-after", "100MS");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void stop() {
    try {
      carrier.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
