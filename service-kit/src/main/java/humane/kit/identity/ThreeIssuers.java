package humane.kit.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.Key;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checks a token with the key of the issuer it names, and refuses one that carries a role its
 * issuer may not give. A service's token must also be meant for this service and be signed with the
 * key of the service it says it comes from.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ThreeIssuers extends JWTCallerPrincipalFactory {
  private static final Pattern SERVICE_NAME = Pattern.compile("[a-z][a-z-]{1,40}");
  private static final AlgorithmConstraints ES256_ONLY =
      new AlgorithmConstraints(
          AlgorithmConstraints.ConstraintType.PERMIT,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
  private static final int ALLOWED_SKEW_SECONDS = 5;

  private final IdentitySettings settings;
  private final String serviceName;
  private final StaffProvider staff;
  private final ConcurrentMap<String, PublicKey> keys = new ConcurrentHashMap<>();

  ThreeIssuers(
      IdentitySettings settings,
      @ConfigProperty(name = "humane.service-name") String serviceName,
      StaffProvider staff) {
    this.settings = settings;
    this.serviceName = serviceName;
    this.staff = staff;
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignoredSingleIssuer)
      throws ParseException {
    return parse(token);
  }

  /**
   * @throws ParseException when it is forged, expired, or from an issuer that is none of the three
   */
  public JWTCallerPrincipal parse(String token) throws ParseException {
    try {
      JwtClaims claims = isFromTheProvider(token) ? staff.checked(token) : checked(token);
      claims.setStringClaim("raw_token", token);
      return new DefaultJWTCallerPrincipal(claims);
    } catch (InvalidJwtException | MalformedClaimException | JoseException invalid) {
      throw new ParseException("The token is not valid", invalid);
    }
  }

  private boolean isFromTheProvider(String token)
      throws InvalidJwtException, MalformedClaimException, JoseException {
    if (!staff.isConfigured()) return false;
    JsonWebSignature unverified = new JsonWebSignature();
    unverified.setCompactSerialization(token);
    return staff.issues(
        String.valueOf(JwtClaims.parse(unverified.getUnverifiedPayload()).getIssuer()));
  }

  private JwtClaims checked(String token)
      throws InvalidJwtException, MalformedClaimException, ParseException {
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(ES256_ONLY)
            .setVerificationKeyResolver(new KeyOfIssuer())
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(ALLOWED_SKEW_SECONDS)
            .setSkipDefaultAudienceValidation()
            .build()
            .processToClaims(token);
    Issuer issuer =
        Issuer.of(claims.getIssuer()).orElseThrow(() -> new ParseException("Unknown issuer"));
    if (issuer == Issuer.STAFF && staff.isConfigured())
      throw new ParseException("Staff sign in at the lender's own provider");
    if (!issuer.roles().containsAll(claims.getStringListClaimValue("groups")))
      throw new ParseException("The token carries a role that its issuer may not give");
    if (issuer == Issuer.SERVICES && !List.of(serviceName).equals(claims.getAudience()))
      throw new ParseException("The token is meant for another service");
    return claims;
  }

  private final class KeyOfIssuer implements VerificationKeyResolver {
    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting)
        throws UnresolvableKeyException {
      try {
        JwtClaims unverified = JwtClaims.parse(signature.getUnverifiedPayload());
        Issuer issuer =
            Issuer.of(String.valueOf(unverified.getIssuer()))
                .orElseThrow(() -> new UnresolvableKeyException("Unknown issuer"));
        return switch (issuer) {
          case STAFF -> cached("staff", () -> PemKeys.publicKey(settings.staffPublicKey()));
          case BORROWERS ->
              cached("borrowers", () -> PemKeys.publicKey(settings.borrowerPublicKey()));
          case SERVICES -> serviceKey(String.valueOf(unverified.getSubject()));
        };
      } catch (InvalidJwtException | MalformedClaimException broken) {
        throw new UnresolvableKeyException("The token cannot be read", broken);
      }
    }

    private PublicKey serviceKey(String name) throws UnresolvableKeyException {
      if (!SERVICE_NAME.matcher(name).matches())
        throw new UnresolvableKeyException("Not the name of a service");
      try {
        return cached(
            "service/" + name,
            () -> PemKeys.publicKey(settings.servicePublicKeys().resolve(name + ".pem")));
      } catch (RuntimeException noKey) {
        throw new UnresolvableKeyException("There is no key for this service", noKey);
      }
    }
  }

  private PublicKey cached(String name, Supplier<PublicKey> read) {
    return keys.computeIfAbsent(name, unknown -> read.get());
  }
}
