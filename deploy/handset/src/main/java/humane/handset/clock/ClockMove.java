package humane.handset.clock;

import java.time.Duration;
import java.time.Instant;

/** Where somebody wants business time to be. */
public sealed interface ClockMove {

  /** How far ahead of system time business time would be. */
  Duration offset(Instant systemNow, Duration present);

  /** So much later than it is. */
  record Plus(Duration step) implements ClockMove {
    @Override
    public Duration offset(Instant systemNow, Duration present) {
      return present.plus(step);
    }
  }

  /** At that moment. */
  record At(Instant moment) implements ClockMove {
    @Override
    public Duration offset(Instant systemNow, Duration present) {
      return Duration.between(systemNow, moment);
    }
  }
}
