package humane.kit.trial;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider on loopback: its keys over HTTP, and the tokens it would give. */
public final class StaffProviderStandIn implements QuarkusTestResourceLifecycleManager {
  static final String ISSUER = "https://sso.brand.example/realms/staff";
  static final String AUDIENCE = "humane-collections";

  private static final List<RsaJsonWebKey> KEYS = new CopyOnWriteArrayList<>();
  private static final AtomicInteger ASKED = new AtomicInteger();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      KEYS.clear();
      newKey();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/certs",
          asked -> {
            ASKED.incrementAndGet();
            byte[] body =
                new JsonWebKeySet(List.copyOf(KEYS))
                    .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
            asked.close();
          });
      server.start();
      String prefix = "humane.identity.staff-provider.";
      return Map.of(
          prefix + "issuer",
          ISSUER,
          prefix + "keys-url",
          "http://127.0.0.1:" + server.getAddress().getPort() + "/certs",
          prefix + "audience",
          AUDIENCE,
          prefix + "groups-claim",
          "realm_access.roles",
          prefix + "groups.admin",
          "collections-admins");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** How often the keys were asked for. */
  static int asked() {
    return ASKED.get();
  }

  /** The provider signs with another key from now on, and publishes it. */
  static void newKey() {
    KEYS.addFirst(key());
  }

  private static RsaJsonWebKey key() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("key-" + System.nanoTime());
      return key;
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A token for somebody in those groups. */
  static String token(String audience, List<String> groups) {
    return token(KEYS.getFirst(), ISSUER, audience, groups, 5);
  }

  static String expired() {
    return token(KEYS.getFirst(), ISSUER, AUDIENCE, List.of("collections-admins"), -5);
  }

  /** Signed by somebody who names the provider's key and does not have it. */
  static String forged() {
    RsaJsonWebKey other = key();
    other.setKeyId(KEYS.getFirst().getKeyId());
    return token(other, ISSUER, AUDIENCE, List.of("collections-admins"), 5);
  }

  private static String token(
      RsaJsonWebKey key, String issuer, String audience, List<String> groups, int minutes) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setSubject("f3a1");
    claims.setStringClaim("preferred_username", "ann");
    claims.setAudience(audience);
    claims.setExpirationTimeMinutesInTheFuture(minutes);
    claims.setIssuedAtToNow();
    claims.setClaim("realm_access", Map.of("roles", groups));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
