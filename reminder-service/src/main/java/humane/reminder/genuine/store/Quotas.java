package humane.reminder.genuine.store;

import humane.kit.crypto.NumberTokens;
import humane.kit.delivery.RecurringJob;
import humane.reminder.database.Database;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The quotas of the public pages (conduct §7), counted on the system clock. */
@ApplicationScoped
public class Quotas implements RecurringJob {
  private static final int LOOK_UPS_PER_PLACE_AND_HOUR = 20;
  private static final int CODES_PER_PLACE_AND_HOUR = 5;
  private static final int COMPLAINTS_PER_PLACE_AND_HOUR = 5;
  private static final int ASKED_PER_DAY = 3;
  private static final int SWEPT_AT_ONCE = 1_000;

  private final NumberTokens tokens;
  private final Database database;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> shared;
  private final Quota lookUps;
  private final Quota codes;
  private final Quota complaints;
  private final Quota asked;

  Quotas(NumberTokens tokens, Database database, DataSource source) {
    this.tokens = tokens;
    this.database = database;
    this.shared =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
    this.lookUps = new Quota(shared, LOOK_UPS_PER_PLACE_AND_HOUR, Duration.ofHours(1));
    this.codes = new Quota(shared, CODES_PER_PLACE_AND_HOUR, Duration.ofHours(1));
    this.complaints = new Quota(shared, COMPLAINTS_PER_PLACE_AND_HOUR, Duration.ofHours(1));
    this.asked = new Quota(shared, ASKED_PER_DAY, Duration.ofDays(1));
  }

  /** Counts one look-up from a place; empty when it may be, else how long to wait. */
  public Optional<Duration> lookUp(String place) {
    return lookUps.take(key("look-up:", place));
  }

  /** Counts one request for a one-time code from a place; as above. */
  public Optional<Duration> code(String place) {
    return codes.take(key("code:", place));
  }

  /** Counts one complaint from a place; as above. */
  public Optional<Duration> complaint(String place) {
    return complaints.take(key("complaint:", place));
  }

  /** Whether the same thing, a number or a code, may be asked for once more today. */
  public boolean mayAsk(String what) {
    return asked.take(key("asked:", what)).isEmpty();
  }

  private String key(String kind, String what) {
    return tokens.of("quota:" + kind + what);
  }

  /** Forgets who has asked what. */
  public void forget() {
    database.update("DELETE FROM rate_limit");
    lookUps.forget();
    codes.forget();
    complaints.forget();
    asked.forget();
  }

  @Override
  public String name() {
    return "sweep-rate-limits";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    while (shared.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
      // Until nothing is left to sweep.
    }
  }
}
