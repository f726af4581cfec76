package humane.reminder.carrier.cmpp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts a carrier's end of CMPP and makes it the service's line to mainland China. */
public final class IsmgLine implements QuarkusTestResourceLifecycleManager {
  static final String SENDER = "106900001234";
  private static volatile IsmgStandIn carrier;

  static IsmgStandIn carrier() {
    return carrier;
  }

  @Override
  public Map<String, String> start() {
    try {
      carrier = new IsmgStandIn(Version.V3_0);
      Path secret = Files.createTempFile("cmpp", ".secret");
      secret.toFile().deleteOnExit();
      Files.writeString(secret, IsmgStandIn.SECRET + "\n");
      return Map.of(
          "humane.cmpp.host", "127.0.0.1",
          "humane.cmpp.port", Integer.toString(carrier.port()),
          "humane.cmpp.version", "3.0",
          "humane.cmpp.source", IsmgStandIn.SOURCE,
          "humane.cmpp.secret-file", secret.toString(),
          "humane.cmpp.service-id", "HELP",
          "humane.cmpp.senders.CN", SENDER,
          "humane.cmpp.connect-timeout", "500MS",
          "humane.cmpp.deadline", "1S",
          "humane.cmpp.reconnect-after", "100MS");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void stop() {
    carrier.close();
  }
}
