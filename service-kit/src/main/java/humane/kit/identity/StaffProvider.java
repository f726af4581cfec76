package humane.kit.identity;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Staff tokens from the lender's own provider, where one is configured. */
@Startup
@ApplicationScoped
class StaffProvider {
  private static final AlgorithmConstraints SIGNED_WITH_A_KEY_PAIR =
      new AlgorithmConstraints(
          AlgorithmConstraints.ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

  private static final List<String> ROLES = List.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN);
  private static final Duration KEYS_EVERY = Duration.ofMinutes(10);
  private static final int ALLOWED_SKEW_SECONDS = 5;

  private final Optional<StaffProviderSettings> settings;
  private final @Nullable ProviderKeys keys;

  StaffProvider(IdentitySettings identity) {
    settings = identity.staffProvider();
    keys = settings.map(StaffProvider::keysOf).orElse(null);
  }

  private static ProviderKeys keysOf(StaffProviderSettings settings) {
    if (!isSafe(settings.keysUrl()))
      throw new IllegalStateException(
          "humane.identity.staff-provider.keys-url must be https, or an address of this machine: "
              + settings.keysUrl());
    for (String role : settings.groups().keySet())
      if (!ROLES.contains(role))
        throw new IllegalStateException(
            "humane.identity.staff-provider.groups.%s: the roles are %s"
                .formatted(role, String.join(", ", ROLES)));
    return new ProviderKeys(settings.keysUrl(), settings.keysEvery().orElse(KEYS_EVERY));
  }

  /** Whoever could change the keys on the way could sign as anybody. */
  private static boolean isSafe(URI keysUrl) {
    if ("https".equals(keysUrl.getScheme())) return true;
    try {
      return "http".equals(keysUrl.getScheme())
          && InetAddress.ofLiteral(keysUrl.getHost()).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  @PreDestroy
  void stop() {
    if (keys != null) keys.close();
  }

  /** Whether staff sign in there, so that the local staff issuer counts for nobody. */
  boolean isConfigured() {
    return settings.isPresent();
  }

  boolean issues(String iss) {
    return settings.filter(provider -> provider.issuer().equals(iss)).isPresent();
  }

  /**
   * The claims of a token in our words: {@code groups} are our roles.
   *
   * @throws InvalidJwtException when it is forged, expired, or not meant for us
   */
  JwtClaims checked(String token) throws InvalidJwtException, MalformedClaimException {
    StaffProviderSettings provider = settings.orElseThrow();
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(SIGNED_WITH_A_KEY_PAIR)
            .setVerificationKeyResolver(this::key)
            .setExpectedIssuer(provider.issuer())
            .setExpectedAudience(provider.audience())
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(ALLOWED_SKEW_SECONDS)
            .build()
            .processToClaims(token);
    Collection<?> held = groups(claims, provider.groupsClaim().orElse("groups"));
    claims.setStringListClaim(
        "groups",
        ROLES.stream()
            .filter(role -> held.contains(provider.groups().getOrDefault(role, role)))
            .toList());
    return claims;
  }

  private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    if (keys == null) throw new UnresolvableKeyException("No provider is configured");
    return keys.of(signature, nesting);
  }

  private static Collection<?> groups(JwtClaims claims, String name) {
    Object found = claims.getClaimValue(name);
    if (found == null) {
      found = claims.getClaimsMap();
      for (String inwards : name.split("\\.", -1))
        found = found instanceof Map<?, ?> map ? map.get(inwards) : null;
    }
    if (found instanceof String one) return List.of(one);
    return found instanceof Collection<?> many ? new ArrayList<>(many) : List.of();
  }
}
