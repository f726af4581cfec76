package humane.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs with another and is ahead of it by an offset that only grows. */
public final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  public MovableClock(Clock base) {
    this.base = base;
  }

  /**
   * Moves to an absolute offset, so that being told twice changes nothing.
   *
   * @throws IllegalArgumentException when that would turn time back
   */
  public void moveTo(Duration offset) {
    ahead.updateAndGet(
        present -> {
          if (offset.compareTo(present) < 0)
            throw new IllegalArgumentException(
                "The business clock is "
                    + present
                    + " ahead and is never turned back to "
                    + offset);
          return offset;
        });
  }

  public Duration offset() {
    return ahead.get();
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(base.withZone(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }
}
