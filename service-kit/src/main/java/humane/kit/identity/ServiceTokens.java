package humane.kit.identity;

import humane.kit.clock.SystemTime;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs this service's own calls. A token lives a minute, is meant for one service, and is used
 * again for half of that time.
 */
@ApplicationScoped
public class ServiceTokens {
  private static final Duration LIFETIME = Duration.ofSeconds(60);
  private static final Duration REUSED_FOR = Duration.ofSeconds(30);

  private record Held(String bearer, Instant renewAt) {}

  private final String serviceName;
  private final Clock clock;
  private final PrivateKey key;
  private final ConcurrentMap<String, Held> held = new ConcurrentHashMap<>();

  ServiceTokens(
      IdentitySettings settings,
      @ConfigProperty(name = "humane.service-name") String serviceName,
      @SystemTime Clock clock) {
    this.serviceName = serviceName;
    this.clock = clock;
    this.key = PemKeys.privateKey(settings.servicePrivateKey());
  }

  /**
   * The value of an {@code Authorization} header for a call to the named service, for instance
   * {@code borrower-service}.
   */
  public String bearerFor(String audience) {
    Instant now = clock.instant();
    return held.compute(
            audience,
            (name, last) ->
                last != null && now.isBefore(last.renewAt())
                    ? last
                    : new Held(
                        sign(name, Set.of(Roles.SERVICE), serviceName), now.plus(REUSED_FOR)))
        .bearer();
  }

  /**
   * The same, for a call made because a member of staff asked for it: the token also carries that
   * person's roles, and names the person in {@code on_behalf_of}.
   */
  public String onBehalfOf(String audience, String staffName, Set<String> staffRoles) {
    Set<String> roles = new HashSet<>(staffRoles);
    roles.add(Roles.SERVICE);
    return sign(audience, roles, staffName);
  }

  private String sign(String audience, Set<String> roles, String onBehalfOf) {
    Instant now = clock.instant();
    return "Bearer "
        + Jwt.issuer(Issuer.SERVICES.iss())
            .subject(serviceName)
            .upn(serviceName)
            .audience(audience)
            .groups(roles)
            .claim("on_behalf_of", onBehalfOf)
            .issuedAt(now)
            .expiresAt(now.plus(LIFETIME))
            .jws()
            .algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256)
            .keyId(serviceName)
            .sign(key);
  }
}
