package humane.local.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The local issuer of staff tokens, written anew at each start of the suite. */
public final class StaffTokens {
  /** The roles a token is written for, and which roles it carries. */
  static final Map<String, List<String>> ROLES =
      Map.of(
          "agent",
          List.of("agent"),
          "compliance",
          List.of("compliance"),
          "admin",
          List.of("agent", "compliance", "admin"));

  private static final String ISSUER = "https://humane.example/staff";
  private static final String SERVICES = "https://humane.example/services";
  private static final Duration SERVICE_VALID_FOR = Duration.ofMinutes(10);
  private static final Duration VALID_FOR = Duration.ofDays(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private final Path folder;

  private StaffTokens(Path folder) {
    this.folder = folder;
  }

  /** The tokens an earlier start wrote. */
  public static StaffTokens in(Path folder) {
    return new StaffTokens(folder);
  }

  public static StaffTokens write(Path folder, Path staffPrivateKey, Instant now)
      throws IOException {
    PrivateKey key = KeyPairs.readPrivate(staffPrivateKey);
    for (Map.Entry<String, List<String>> role : ROLES.entrySet())
      PrivateFiles.write(
          folder.resolve(role.getKey() + ".jwt"),
          signed(key, claims(role.getKey(), role.getValue(), now)) + "\n");
    return new StaffTokens(folder);
  }

  /**
   * @param role agent, compliance or admin
   */
  public String token(String role) throws IOException {
    return Files.readString(folder.resolve(role + ".jwt")).trim();
  }

  /** A token with which one service calls another, for benchmarks from outside. */
  public static String service(Path privateKey, String from, String audience, Instant now)
      throws IOException {
    Map<String, Object> claims = claims(from, List.of("service"), now);
    claims.put("iss", SERVICES);
    claims.put("sub", from);
    claims.put("upn", from);
    claims.put("aud", audience);
    claims.put("exp", now.plus(SERVICE_VALID_FOR).getEpochSecond());
    return signed(KeyPairs.readPrivate(privateKey), claims);
  }

  private static Map<String, Object> claims(String role, List<String> groups, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", ISSUER);
    claims.put("sub", "local-" + role);
    claims.put("upn", "local-" + role);
    claims.put("groups", groups);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(VALID_FOR).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  private static String signed(PrivateKey key, Map<String, Object> claims) throws IOException {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "ES256");
    header.put("typ", "JWT");
    header.put("kid", "staff");
    String content =
        BASE64URL.encodeToString(JSON.writeValueAsBytes(header))
            + "."
            + BASE64URL.encodeToString(JSON.writeValueAsBytes(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException broken) {
      throw new IOException("The staff key cannot sign", broken);
    }
  }
}
