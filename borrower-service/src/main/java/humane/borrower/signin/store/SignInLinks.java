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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Personal links: looked at as often as one likes, opened only with a fact, locked by five wrong
 * ones.
 */
@ApplicationScoped
public class SignInLinks {
  public static final Duration LIFETIME = Duration.ofHours(72);
  public static final int TRIES_MAX = 5;

  /**
   * Five links with five tries each are a day's worth; more would be guessing. A person can still
   * be reached.
   */
  private static final int WRONG_TRIES_A_DAY_MAX = 25;

  /** A link that may still be opened. */
  public record Link(String borrowerId, String contactPointId, @Nullable String returnTo) {}

  public record Made(String url, Instant expiresAt) {}

  private final Database database;
  private final Secrets secrets;
  private final Clock clock;
  private final String publicBaseUrl;

  SignInLinks(
      Database database,
      Secrets secrets,
      @SystemTime Clock clock,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.database = database;
    this.secrets = secrets;
    this.clock = clock;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Transactional
  public Made make(ContactPoint number, String purpose, @Nullable String returnTo) {
    String token = secrets.linkToken();
    Instant expiresAt = clock.instant().plus(LIFETIME);
    database.update(
        """
        INSERT INTO sign_in_link (token_hash, borrower_id, contact_point_id, purpose, return_to, created_system_at, expires_system_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        secrets.hashOfLink(token),
        number.borrowerId(),
        number.id(),
        purpose,
        returnTo,
        clock.instant(),
        expiresAt);
    return new Made(publicBaseUrl + "/me/in/" + token, expiresAt);
  }

  /**
   * A look, which changes nothing. Empty when the link is unknown, expired or locked, and nobody
   * learns which.
   */
  public Optional<Link> look(String token) {
    return database.first(
        """
        SELECT l.borrower_id, l.contact_point_id, l.return_to FROM sign_in_link l JOIN own_number c ON c.id = l.contact_point_id
        WHERE l.token_hash = ? AND l.expires_system_at > ? AND l.wrong_tries < ? AND c.ownership IN ('ATTESTED', 'VERIFIED')
          AND (SELECT coalesce(sum(o.wrong_tries), 0) FROM sign_in_link o WHERE o.borrower_id = l.borrower_id AND o.created_system_at > ?) < ?""",
        row ->
            new Link(
                row.getString("borrower_id"),
                row.getString("contact_point_id"),
                row.getString("return_to")),
        secrets.hashOfLink(token),
        clock.instant(),
        TRIES_MAX,
        clock.instant().minus(Duration.ofDays(1)),
        WRONG_TRIES_A_DAY_MAX);
  }

  /**
   * Takes one try of the link, under its lock; false when there is none left. A right answer gives
   * it back.
   */
  @Transactional
  public boolean takeTry(String token) {
    return database.update(
            "UPDATE sign_in_link SET wrong_tries = wrong_tries + 1 WHERE token_hash = ? AND wrong_tries < ? AND expires_system_at > ?",
            secrets.hashOfLink(token),
            TRIES_MAX,
            clock.instant())
        == 1;
  }

  @Transactional
  public void opened(String token) {
    database.update(
        "UPDATE sign_in_link SET wrong_tries = wrong_tries - 1, opened_system_at = coalesce(opened_system_at, ?) WHERE token_hash = ?",
        clock.instant(),
        secrets.hashOfLink(token));
  }
}
