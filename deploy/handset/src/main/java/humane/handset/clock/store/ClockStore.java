package humane.handset.clock.store;

import humane.handset.clock.ClockMove;
import humane.handset.database.Database;
import humane.kit.clock.Clocks;
import humane.kit.clock.SystemTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far business time is ahead: stored before anybody is told, read again at the start. */
@ApplicationScoped
public class ClockStore {
  private final Database database;
  private final Clocks clocks;
  private final Clock system;

  ClockStore(Database database, Clocks clocks, @SystemTime Clock system) {
    this.database = database;
    this.clocks = clocks;
    this.system = system;
  }

  void readAgain(@Observes @Priority(2) StartupEvent start) {
    long stored =
        database
            .first("SELECT offset_millis FROM business_clock", row -> row.getLong(1))
            .orElseThrow();
    clocks.business().moveTo(Duration.ofMillis(stored));
  }

  public Duration offset() {
    return clocks.business().offset();
  }

  /** System time. */
  public Instant now() {
    return system.instant();
  }

  /** The new offset, stored and in use here; nothing when the move would turn time back. */
  public synchronized Optional<Duration> move(ClockMove move) {
    // Rounded up: who moves to eight o'clock never reads a moment before it.
    Duration wanted =
        Duration.ofMillis(move.offset(system.instant(), offset()).plusNanos(999_999).toMillis());
    if (wanted.compareTo(offset()) < 0) return Optional.empty();
    database.run(
        "UPDATE business_clock SET offset_millis = ? WHERE offset_millis <= ?",
        wanted.toMillis(),
        wanted.toMillis());
    clocks.business().moveTo(wanted);
    return Optional.of(wanted);
  }
}
