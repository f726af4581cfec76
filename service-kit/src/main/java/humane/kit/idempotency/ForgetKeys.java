package humane.kit.idempotency;

import humane.kit.clock.SystemTime;
import humane.kit.delivery.RecurringJob;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Forgets answers that nobody will ask for again: a caller repeats within minutes, not weeks. */
@Singleton
class ForgetKeys implements RecurringJob {
  private static final Duration KEPT = Duration.ofDays(7);

  private final DataSource database;
  private final Clock clock;

  ForgetKeys(DataSource database, @SystemTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-idempotency-keys";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM idempotency_key WHERE created_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
      delete.executeUpdate();
    }
  }
}
