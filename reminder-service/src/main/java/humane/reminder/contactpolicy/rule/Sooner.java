package humane.reminder.contactpolicy.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a rule agrees that objects now: at the end of what it counts, or sooner, when something
 * begins that lifts it.
 */
final class Sooner {
  private Sooner() {}

  /**
   * @param free when it agrees by itself; null if it agrees now
   * @param lifted when it may be lifted; null if it is not
   */
  static @Nullable Instant of(@Nullable Instant free, @Nullable Instant lifted) {
    return free == null || lifted == null || free.isBefore(lifted) ? free : lifted;
  }
}
