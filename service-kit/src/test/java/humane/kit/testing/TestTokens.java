package humane.kit.testing;

import humane.kit.identity.BorrowerSessions;
import humane.kit.identity.Issuer;
import humane.kit.identity.Roles;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Real, signed tokens, without the word Bearer. */
public final class TestTokens {
  private TestTokens() {}

  public static String agent() {
    return staff("ann", Set.of(Roles.AGENT));
  }

  public static String compliance() {
    return staff("cora", Set.of(Roles.COMPLIANCE));
  }

  public static String admin() {
    return staff("ada", Set.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN));
  }

  public static String staff(String name, Set<String> roles) {
    return sign(Issuer.STAFF.iss(), name, null, roles, TestKeys.get().staff, Duration.ofHours(1));
  }

  /** A token with which one service calls another. */
  public static String service(String from, String audience) {
    return sign(
        Issuer.SERVICES.iss(),
        from,
        audience,
        Set.of(Roles.SERVICE),
        TestKeys.get().services.get(from),
        Duration.ofMinutes(1));
  }

  /** The same, made because a member of staff asked for it. */
  public static String onBehalfOf(String staff, Set<String> roles, String from, String audience) {
    Set<String> all = new HashSet<>(roles);
    all.add(Roles.SERVICE);
    return claims(Issuer.SERVICES.iss(), from, all, Duration.ofMinutes(1))
        .audience(audience)
        .claim("on_behalf_of", staff)
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .sign(TestKeys.get().services.get(from));
  }

  /** A borrower's session; put it into the cookie {@code humane_borrower}. */
  public static String borrower(String borrowerId, boolean confirmed) {
    Set<String> roles =
        confirmed ? Set.of(Roles.BORROWER, Roles.BORROWER_CONFIRMED) : Set.of(Roles.BORROWER);
    return sign(
        Issuer.BORROWERS.iss(),
        borrowerId,
        null,
        roles,
        TestKeys.get().borrowers,
        Duration.ofMinutes(15));
  }

  /** A borrower's session after a fresh one-time code. */
  public static String borrowerByCode(String borrowerId) {
    return claims(
            Issuer.BORROWERS.iss(),
            borrowerId,
            Set.of(Roles.BORROWER, Roles.BORROWER_CONFIRMED),
            Duration.ofMinutes(15))
        .claim(BorrowerSessions.CONFIRMED_BY, "CODE")
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .sign(TestKeys.get().borrowers);
  }

  /**
   * What somebody without any of our keys can make: it claims to be staff and is signed with a
   * borrower key.
   */
  public static String forgedAdmin() {
    return sign(
        Issuer.STAFF.iss(),
        "mallory",
        null,
        Set.of(Roles.ADMIN),
        TestKeys.get().borrowers,
        Duration.ofHours(1));
  }

  /** Rightly signed by an issuer that may not give this role. */
  public static String borrowerWhoClaimsToBeAdmin(String borrowerId) {
    return sign(
        Issuer.BORROWERS.iss(),
        borrowerId,
        null,
        Set.of(Roles.ADMIN),
        TestKeys.get().borrowers,
        Duration.ofHours(1));
  }

  public static String expiredAdmin() {
    return sign(
        Issuer.STAFF.iss(),
        "ada",
        null,
        Set.of(Roles.ADMIN),
        TestKeys.get().staff,
        Duration.ofHours(-1));
  }

  public static Map<String, String> cookie(String borrowerId, boolean confirmed) {
    return Map.of("humane_borrower", borrower(borrowerId, confirmed));
  }

  private static String sign(
      String issuer,
      String subject,
      String audience,
      Set<String> roles,
      PrivateKey key,
      Duration lifetime) {
    var claims = claims(issuer, subject, roles, lifetime);
    if (audience != null) claims.audience(audience);
    return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
  }

  private static JwtClaimsBuilder claims(
      String issuer, String subject, Set<String> roles, Duration lifetime) {
    Instant now = Clock.systemUTC().instant();
    return Jwt.issuer(issuer)
        .subject(subject)
        .upn(subject)
        .groups(roles)
        .issuedAt(now.minusSeconds(1))
        .expiresAt(now.plus(lifetime));
  }
}
