package humane.kit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that runs with another and is ahead of it by an offset that only grows. */
public final class MovableClock extends Clock {
  private final Clock base;
  private final AtomicLong aheadMillis = new AtomicLong();

  public MovableClock(Clock base) {
    this.base = base;
  }

  /**
   * Moves to an absolute offset, so that being told twice changes nothing.
   *
   * @throws IllegalArgumentException when that would turn time back
   */
  public void moveTo(Duration offset) {
    aheadMillis.updateAndGet(
        present -> {
          if (offset.toMillis() < present)
            throw new IllegalArgumentException(
                "The business clock is "
                    + Duration.ofMillis(present)
                    + " ahead and is never turned back to "
                    + offset);
          return offset.toMillis();
        });
  }

  public Duration offset() {
    return Duration.ofMillis(aheadMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(base.withZone(zone), offset());
  }

  @Override
  public Instant instant() {
    return base.instant().plusMillis(aheadMillis.get());
  }
}
