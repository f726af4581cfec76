package humane.borrower.signin.store;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.database.Database;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One-time codes: ten minutes, five tries, one use, the newest only. */
@ApplicationScoped
public class OneTimeCodes {
  public static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int TRIES_MAX = 5;
  private static final int CODES_AN_HOUR_MAX = 5;

  /** What a code is for; one for a new number does not confirm a session by itself. */
  public enum Purpose {
    CONFIRM,
    PROVE_NUMBER
  }

  private record Waiting(String id, String contactPointId, byte[] salt, byte[] hash) {}

  private final Database database;
  private final Secrets secrets;
  private final MessageRequests messages;
  private final Clock clock;

  OneTimeCodes(Database database, Secrets secrets, MessageRequests messages, @SystemTime Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.messages = messages;
    this.clock = clock;
  }

  /** Has a code sent; false when there were too many in the last hour. */
  @Transactional
  public boolean send(ContactPoint number, Purpose purpose) {
    Instant now = clock.instant();
    int lately =
        database
            .first(
                "SELECT count(*) AS sent FROM one_time_code WHERE borrower_id = ? AND created_system_at > ?", row -> row.getInt("sent"), number.borrowerId(),
                now.minus(Duration.ofHours(1)))
            .orElse(0);
    if (lately >= CODES_AN_HOUR_MAX) return false;
    String code = secrets.code();
    byte[] salt = secrets.salt();
    database.update(
        """
        INSERT INTO one_time_code (id, borrower_id, contact_point_id, purpose, salt, code_hash, created_system_at, expires_system_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        UUID.randomUUID().toString(), number.borrowerId(), number.id(), purpose, salt, secrets.hashOfCode(code, salt), now, now.plus(LIFETIME));
    messages.want(number, MessageRequests.Kind.CODE, code, now.plus(LIFETIME));
    return true;
  }

  /** @return the number the code went to, when it is right; a wrong one uses up a try */
  @Transactional
  public Optional<String> use(String borrowerId, Purpose purpose, String typed) {
    Optional<Waiting> waiting =
        database.first(
            """
            SELECT id, contact_point_id, salt, code_hash FROM one_time_code
            WHERE borrower_id = ? AND purpose = ? AND used_system_at IS NULL AND expires_system_at > ? AND wrong_tries < ?
            ORDER BY created_system_at DESC LIMIT 1 FOR UPDATE""",
            row -> new Waiting(row.getString("id"), row.getString("contact_point_id"), row.getBytes("salt"), row.getBytes("code_hash")),
            borrowerId, purpose, clock.instant(), TRIES_MAX);
    if (waiting.isEmpty()) return Optional.empty();
    Waiting code = waiting.get();
    boolean right = secrets.same(code.hash(), secrets.hashOfCode(typed.strip(), code.salt()));
    if (right) database.update("UPDATE one_time_code SET used_system_at = ? WHERE id = ?", clock.instant(), code.id());
    else database.update("UPDATE one_time_code SET wrong_tries = wrong_tries + 1 WHERE id = ?", code.id());
    return right ? Optional.of(code.contactPointId()) : Optional.empty();
  }
}
