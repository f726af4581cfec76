package humane.journeys;

import humane.local.Ports;
import humane.local.Suite;
import humane.local.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The suite that all journeys of a run share: started once, on free ports, without the demo, and
 * stopped with the JVM.
 */
final class TheSuite {
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

  private static Suite start() {
    try {
      Path root = Path.of(System.getProperty("humane.project-root")).toRealPath();
      Path data =
          Files.createTempDirectory(
              Files.createDirectories(root.resolve("deploy/journeys/target")), "suite-");
      return Suite.start(
          new SuiteOptions(root, data, Ports.free(), true), Clock.systemUTC(), System.out::println);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
