package humane.journeys;

import humane.local.Ports;
import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The suite that all journeys of a run share: started once, on free ports, without the demo, and
 * stopped with the JVM.
 */
final class TheSuite {
  /** Where a second replica of reminder-service listens, when a journey starts one. */
  private static final int REPLICA_PORT = freePort();

  private static Suite running;
  private static RuntimeException whyNot;

  private TheSuite() {}

  // The failure is told once more, not made anew.
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static synchronized Suite get() {
    // One failed start is enough to know; the other journeys fail for the same reason at once.
    if (whyNot != null) throw whyNot;
    try {
      if (running == null) running = start();
      return running;
    } catch (RuntimeException failed) {
      whyNot = failed;
      throw failed;
    }
  }

  static int replicaPort() {
    return REPLICA_PORT;
  }

  private static int freePort() {
    try {
      return Ports.free().of(Service.REMINDER_SERVICE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Suite start() {
    try {
      Path root = Path.of(System.getProperty("humane.project-root")).toRealPath();
      Path data =
          Files.createTempDirectory(
              Files.createDirectories(root.resolve("deploy/journeys/target")), "suite-");
      return Suite.start(
          new SuiteOptions(
              root,
              data,
              Ports.free(),
              true,
              Map.of(
                  Service.HANDSET,
                  Map.of(
                      "humane.reminder-service.replica-urls", "http://127.0.0.1:" + REPLICA_PORT))),
          Clock.systemUTC(),
          System.out::println);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
