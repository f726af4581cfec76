package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Public keys by their id, which is made from the key itself and so cannot name another. */
final class Keys {
  private static final String ED25519 = "Ed25519";
  private static final int ID_BYTES = 8;

  /** What checking a signature came to. */
  enum Answer {
    GOOD,
    BAD,
    UNKNOWN_KEY
  }

  private final Map<String, PublicKey> byId;

  /**
   * One for each thread and key: to make a point of the key takes as long as a third of a check.
   */
  private final ThreadLocal<Map<String, Signature>> checkers =
      ThreadLocal.withInitial(HashMap::new);

  private Keys(Map<String, PublicKey> byId) {
    this.byId = byId;
  }

  /** The keys that an export names. */
  static Keys of(JsonNode list) throws BadForm {
    if (!list.isArray()) throw new BadForm("keys is not a list");
    Map<String, PublicKey> keys = new LinkedHashMap<>();
    for (JsonNode one : list) {
      Json.fields(one, "keyId", "publicKey");
      byte[] der = Json.base64(one, "publicKey");
      if (!Json.text(one, "keyId").equals(idOf(der)))
        throw new BadForm("the key " + one.path("keyId").asText() + " is not the one of that id");
      keys.put(idOf(der), key(der));
    }
    return new Keys(keys);
  }

  /** Files in PEM, each with one key, or what {@code GET /ledger/keys} answered. */
  static Keys ofFiles(List<Path> files) throws IOException, BadForm {
    Map<String, PublicKey> keys = new LinkedHashMap<>();
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (text.startsWith("[")) putAll(text, keys);
      else {
        byte[] der =
            Json.base64(
                text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", ""),
                file.toString());
        keys.put(idOf(der), key(der));
      }
    }
    return new Keys(keys);
  }

  private static void putAll(String list, Map<String, PublicKey> keys) throws BadForm {
    byte[] wrapped = ("{\"keys\":" + list + "}").getBytes(StandardCharsets.UTF_8);
    for (JsonNode one : Json.object(wrapped, 0, wrapped.length).path("keys")) {
      byte[] der = Json.base64(one, "publicKey");
      keys.put(idOf(der), key(der));
    }
  }

  Set<String> ids() {
    return byId.keySet();
  }

  Answer check(Head head) {
    PublicKey key = byId.get(head.keyId());
    if (key == null) return Answer.UNKNOWN_KEY;
    try {
      Signature check = checkers.get().computeIfAbsent(head.keyId(), id -> checker(key));
      check.update(head.statement());
      return check.verify(head.signature()) ? Answer.GOOD : Answer.BAD;
    } catch (SignatureException noSignature) {
      // It may hold something of what it could not read.
      checkers.get().remove(head.keyId());
      return Answer.BAD;
    }
  }

  private static Signature checker(PublicKey key) {
    try {
      Signature check = Signature.getInstance(ED25519);
      check.initVerify(key);
      return check;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The key was read as one of Ed25519", impossible);
    }
  }

  private static String idOf(byte[] der) {
    return HexFormat.of().formatHex(Arrays.copyOf(new Hashes().plain(der), ID_BYTES));
  }

  private static PublicKey key(byte[] der) throws BadForm {
    try {
      return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException broken) {
      throw new BadForm("a key is not an Ed25519 public key");
    }
  }
}
