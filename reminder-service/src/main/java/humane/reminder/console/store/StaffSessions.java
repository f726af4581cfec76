package humane.reminder.console.store;

import humane.kit.clock.SystemTime;
import humane.reminder.console.StaffMember;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * One-time links and the sessions they open. Only hashes are stored, so that who reads the table
 * cannot sign in. All times are system time: moving the business clock signs nobody out.
 */
@ApplicationScoped
public class StaffSessions {
  private static final Duration LINK_LIFETIME = Duration.ofHours(12);
  private static final Duration IDLE_MAX = Duration.ofHours(2);
  private static final Duration SESSION_MAX = Duration.ofHours(12);
  private static final int SECRET_BYTES = 24;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StaffSessions(Database database, @SystemTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Makes a code that opens one session, once, within twelve hours. */
  @Transactional
  public String newLinkCode(StaffMember member) {
    String code = secret();
    database.update(
        "INSERT INTO sign_in_link (code_hash, staff_name, roles, expires_at) VALUES (?, ?, ?, ?)",
        hash(code),
        member.name(),
        String.join(",", member.roles()),
        clock.instant().plus(LINK_LIFETIME));
    return code;
  }

  /** Whether the code would still open a session; asking does not use it up. */
  public boolean isOpen(String code) {
    return database
        .first(
            "SELECT code_hash FROM sign_in_link WHERE code_hash = ? AND used_at IS NULL AND expires_at > ?",
            row -> true,
            hash(code),
            clock.instant())
        .isPresent();
  }

  /** Uses the code up and opens a session; empty when it was used before or is too old. */
  @Transactional
  public Optional<String> enter(String code) {
    Instant now = clock.instant();
    Optional<StaffMember> member =
        database.first(
            "UPDATE sign_in_link SET used_at = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at > ? RETURNING staff_name, roles",
            StaffSessions::member,
            now,
            hash(code),
            now);
    return member.map(known -> open(known, now));
  }

  private String open(StaffMember member, Instant now) {
    String session = secret();
    database.update(
        "INSERT INTO staff_session (id_hash, staff_name, roles, created_at, seen_at) VALUES (?, ?, ?, ?, ?)",
        hash(session),
        member.name(),
        String.join(",", member.roles()),
        now,
        now);
    return session;
  }

  /** Whose session this is, if it is still open; being seen keeps it open. */
  @Transactional
  public Optional<StaffMember> of(String session) {
    Instant now = clock.instant();
    return database.first(
        "UPDATE staff_session SET seen_at = ? WHERE id_hash = ? AND ended_at IS NULL AND seen_at > ? AND created_at > ? RETURNING staff_name, roles",
        StaffSessions::member,
        now,
        hash(session),
        now.minus(IDLE_MAX),
        now.minus(SESSION_MAX));
  }

  @Transactional
  public void end(String session) {
    database.update(
        "UPDATE staff_session SET ended_at = ? WHERE id_hash = ? AND ended_at IS NULL",
        clock.instant(),
        hash(session));
  }

  private static StaffMember member(Row row) throws SQLException {
    return new StaffMember(row.text("staff_name"), Set.of(row.text("roles").split(",")));
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("Every Java has SHA-256", broken);
    }
  }
}
