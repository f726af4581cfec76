package humane.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for something to come true, or for something to stay away. */
final class Wait {
  private Wait() {}

  static void until(String what, Callable<Boolean> condition) {
    await(what)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(condition);
  }

  /**
   * For promises of silence: the loop turns several times in the while, and the condition holds
   * throughout.
   */
  static void throughout(String what, Duration length, Callable<Boolean> condition) {
    await(what)
        .during(length)
        .atMost(length.plusSeconds(20))
        .pollInterval(Duration.ofMillis(200))
        .until(condition);
  }
}
