package humane.reminder.genuine.store;

import humane.kit.clock.SystemTime;
import humane.reminder.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Six digits that prove who holds a number: ten minutes, five tries, one use. Only their hash is
 * kept.
 */
@ApplicationScoped
public class OneTimeCodes {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Clock clock;

  OneTimeCodes(Database database, @SystemTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new code for the number, in the current transaction; an older one ends. */
  public String draw(String numberToken) {
    String code = "%06d".formatted(random.nextInt(CODES));
    database.update(
        """
        INSERT INTO not_me_code (number_token, code_hash, expires_system_at, tries_left) VALUES (?, ?, ?, ?)
        ON CONFLICT (number_token) DO UPDATE
        SET code_hash = excluded.code_hash, expires_system_at = excluded.expires_system_at, tries_left = excluded.tries_left""",
        numberToken,
        hash(numberToken, code),
        clock.instant().plus(VALID),
        TRIES);
    return code;
  }

  /** Whether it is the one, which then is used up; each wrong one costs a try. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean use(String numberToken, String code) {
    Optional<byte[]> held =
        database.first(
            """
            UPDATE not_me_code SET tries_left = tries_left - 1
            WHERE number_token = ? AND tries_left > 0 AND expires_system_at > ? RETURNING code_hash""",
            row -> row.bytes("code_hash"),
            numberToken,
            clock.instant());
    boolean right =
        MessageDigest.isEqual(held.orElseGet(() -> new byte[0]), hash(numberToken, code));
    if (right) database.update("DELETE FROM not_me_code WHERE number_token = ?", numberToken);
    return right;
  }

  private static byte[] hash(String numberToken, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((numberToken + "\n" + code).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
