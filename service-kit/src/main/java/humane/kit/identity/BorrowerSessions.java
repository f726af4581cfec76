package humane.kit.identity;

import humane.kit.clock.SystemTime;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Signs the session of a borrower who has signed in; only borrower-service has the key for it. */
@ApplicationScoped
public class BorrowerSessions {

  /** The cookie that carries a session to every page of the suite. */
  public static final String COOKIE = "humane_borrower";

  /** The claim that says by what a confirmed session was confirmed: {@code PIN} or {@code CODE}. */
  public static final String CONFIRMED_BY = "confirmed_by";

  /**
   * A session ends after so much time without a step; every step at borrower-service signs a new
   * one.
   */
  public static final Duration IDLE = Duration.ofMinutes(15);

  private final IdentitySettings settings;
  private final Clock clock;

  BorrowerSessions(IdentitySettings settings, @SystemTime Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A signed session.
   *
   * @param confirmed whether the PIN or a fresh one-time code was given, and not only the contract
   *     fact
   * @param claims further claims, for instance the language of the pages or the id of the session
   * @throws IllegalStateException in a service that does not hold the key
   */
  public String issue(String borrowerId, boolean confirmed, Map<String, Object> claims) {
    PrivateKey key =
        PemKeys.privateKey(
            settings
                .borrowerPrivateKey()
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "Only borrower-service signs borrower sessions")));
    Instant now = clock.instant();
    var token = Jwt.issuer(Issuer.BORROWERS.iss()).subject(borrowerId).upn(borrowerId);
    claims.forEach(token::claim);
    return token
        .groups(
            confirmed ? Set.of(Roles.BORROWER, Roles.BORROWER_CONFIRMED) : Set.of(Roles.BORROWER))
        .issuedAt(now)
        .expiresAt(now.plus(IDLE))
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .sign(key);
  }

  /** As {@link #issue(String, boolean, Map)} without further claims. */
  public String issue(String borrowerId, boolean confirmed) {
    return issue(borrowerId, confirmed, Map.of());
  }
}
