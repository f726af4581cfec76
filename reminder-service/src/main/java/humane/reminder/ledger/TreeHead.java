package humane.reminder.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed statement of what the ledger held at an instant. Heads are chained: each names the one
 * before it.
 *
 * @param size how many leaves
 * @param previous SHA-256 of the statement of the head before, 32 zero bytes in the first
 * @param at system instant, in milliseconds
 * @param keyId which public key checks the signature
 * @param signature Ed25519 over {@link #statement}
 */
public record TreeHead(
    long size, byte[] root, byte[] previous, Instant at, String keyId, byte[] signature) {
  /** The head that follows this one, not yet signed. */
  public static TreeHead unsigned(
      long size, byte[] root, byte[] previous, Instant at, String keyId) {
    return new TreeHead(size, root, previous, at, keyId, new byte[0]);
  }

  /** What the first head names as the one before it. */
  public static byte[] noneBefore() {
    return new byte[32];
  }

  public TreeHead signed(byte[] with) {
    return new TreeHead(size, root, previous, at, keyId, with);
  }

  /** The bytes that are signed: six lines, each ended by a line feed. */
  public byte[] statement() {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
            "\n",
            "humane-ledger-head/1",
            Long.toString(size),
            base64.encodeToString(root),
            base64.encodeToString(previous),
            at.toString(),
            keyId,
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** By what the next head names this one. */
  public byte[] hash() {
    return TreeHash.plain(statement());
  }
}
