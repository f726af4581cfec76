package humane.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends one process: asked first, and made to when it does not listen. */
final class Stop {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Stop() {}

  static void gently(ProcessHandle process, Part.Ending ending) {
    gently(process, ending, PATIENCE);
  }

  static void gently(ProcessHandle process, Part.Ending ending, Duration patience) {
    if (!process.isAlive()) return;
    ending.ask(process);
    if (!endedWithin(process, patience)) atOnce(process);
  }

  static void atOnce(ProcessHandle process) {
    process.destroyForcibly();
    if (!endedWithin(process, PATIENCE)) throw new IllegalStateException("Process " + process.pid() + " does not end");
  }

  private static boolean endedWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException | InterruptedException broken) {
      throw new IllegalStateException("Waiting for process " + process.pid() + " to end was cut short", broken);
    }
  }
}
