package humane.handset.webhook;

import java.time.Duration;

/**
 * How long to wait before a webhook is tried again: twice as long each time, up to half a minute.
 */
public final class RetryPauses {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int DOUBLINGS_MAX = 10;

  private RetryPauses() {}

  /**
   * @param failures how often it has failed, at least 1
   */
  public static Duration after(int failures) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
