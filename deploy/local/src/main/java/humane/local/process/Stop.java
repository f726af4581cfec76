package humane.local.process;

import java.time.Duration;

/** Ends one process: asked first, and made to when it does not listen. */
final class Stop {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Stop() {}

  static void gently(ProcessHandle process, Part.Ending ending) {
    gently(process, ending, PATIENCE);
  }

  static void gently(ProcessHandle process, Part.Ending ending, Duration patience) {
    if (Life.hasEnded(process)) return;
    ending.ask(process);
    if (!endedWithin(process, patience)) atOnce(process);
  }

  static void atOnce(ProcessHandle process) {
    process.destroyForcibly();
    if (!endedWithin(process, PATIENCE))
      throw new IllegalStateException("Process " + process.pid() + " does not end");
  }

  /**
   * Looks again and again: the system tells the end of a process only to its parent, and we may not
   * be that.
   */
  private static boolean endedWithin(ProcessHandle process, Duration patience) {
    long giveUpAt = System.nanoTime() + patience.toNanos();
    while (!Life.hasEnded(process)) {
      if (System.nanoTime() > giveUpAt) return false;
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(
            "Waiting for process " + process.pid() + " to end was cut short", stopped);
      }
    }
    return true;
  }
}
