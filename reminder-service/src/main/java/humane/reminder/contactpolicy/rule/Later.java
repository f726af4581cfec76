package humane.reminder.contactpolicy.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of two moments that a rule waits for, the later one; null if it waits for neither. */
final class Later {
  private Later() {}

  static @Nullable Instant of(@Nullable Instant one, @Nullable Instant other) {
    if (one == null) return other;
    return other == null || one.isAfter(other) ? one : other;
  }
}
