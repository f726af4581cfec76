package humane.borrower.lawclock.packs;

import humane.borrower.lawclock.LawClocks;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clocks for whoever asks; read at the start, so that a broken file stops it. */
@Startup
@Singleton
class ShippedClocks {
  private final LawClocks clocks = ClockFiles.shipped();

  @Produces
  @Singleton
  LawClocks clocks() {
    return clocks;
  }
}
