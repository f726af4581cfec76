package humane.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a part that keeps dying is started again, and after which pause. */
final class RestartLimit {
  static final int RESTARTS_MAX = 5;
  static final Duration WITHIN = Duration.ofMinutes(10);

  private final Deque<Instant> deaths = new ArrayDeque<>();

  /**
   * The pause before the next start, longer each time; empty when it has died too often to try
   * again.
   */
  synchronized Optional<Duration> afterDeathAt(Instant now) {
    while (!deaths.isEmpty() && deaths.peekFirst().isBefore(now.minus(WITHIN)))
      deaths.removeFirst();
    if (deaths.size() >= RESTARTS_MAX) return Optional.empty();
    deaths.addLast(now);
    return Optional.of(
        deaths.size() == 1 ? Duration.ZERO : Duration.ofMillis(500L << (deaths.size() - 1)));
  }

  synchronized int deathsOfLate() {
    return deaths.size();
  }
}
