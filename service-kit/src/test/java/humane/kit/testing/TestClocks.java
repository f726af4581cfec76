package humane.kit.testing;

import humane.kit.clock.Clocks;
import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Moves the business clock of the service under test, forward only, as the handset does. */
public final class TestClocks {
  private TestClocks() {}

  public static void moveBusinessBy(Duration step) {
    Clocks clocks = Arc.container().instance(Clocks.class).get();
    clocks.business().moveTo(clocks.business().offset().plus(step));
  }

  public static void moveBusinessTo(Instant instant) {
    Clocks clocks = Arc.container().instance(Clocks.class).get();
    clocks.business().moveTo(Duration.between(Clock.systemUTC().instant(), instant));
  }

  public static Instant business() {
    return Arc.container().instance(Clocks.class).get().business().instant();
  }
}
