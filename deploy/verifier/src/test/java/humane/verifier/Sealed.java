package humane.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A sealed ledger made for a test, by the definitions of RFC 6962 §2.1 and nothing cleverer. Its
 * batches can be tampered with before it is written out.
 */
final class Sealed {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** One batch as it will stand in the file. */
  static final class Batch {
    final long firstLeaf;
    String head;
    String frontier;
    final List<byte[]> leaves = new ArrayList<>();
    final List<String> entries = new ArrayList<>();

    Batch(long firstLeaf) {
      this.firstLeaf = firstLeaf;
    }

    String line() {
      return "{\"batch\":{\"head\":"
          + head
          + ",\"frontier\":\""
          + frontier
          + "\",\"leaves\":\""
          + BASE64.encodeToString(joined(leaves))
          + "\"}}";
    }
  }

  final KeyPair key;
  final List<Batch> batches = new ArrayList<>();
  final List<String> heads = new ArrayList<>();
  private final List<byte[]> leaves = new ArrayList<>();
  private byte[] previous = new byte[32];
  String beginning;

  private Sealed(KeyPair key) {
    this.key = key;
  }

  /** A ledger with batches of these sizes, its entries told apart by number and {@code salt}. */
  static Sealed of(KeyPair key, String salt, int... sizes) {
    Sealed sealed = new Sealed(key);
    int number = 0;
    for (int size : sizes) {
      List<String> entries = new ArrayList<>();
      for (int i = 0; i < size; i++) entries.add(entry(number++, salt));
      sealed.seal(entries);
    }
    sealed.beginning = sealed.beginning(0);
    return sealed;
  }

  static String entry(int number, String salt) {
    return "{\"id\":\"%s-%06d\",\"at\":\"2027-03-01T04:00:00Z\",\"subject\":\"s-%d\",\"kind\":\"PERSON\",\"service\":\"reminder\",\"body\":{\"what\":\"等一等\"},\"secret\":null}"
        .formatted(salt, number, number % 3);
  }

  static String idOf(int number, String salt) {
    return "%s-%06d".formatted(salt, number);
  }

  void seal(List<String> entries) {
    Batch batch = new Batch(leaves.size());
    batch.frontier = BASE64.encodeToString(joined(frontier(leaves)));
    for (String entry : entries) {
      byte[] leaf = sha256(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8));
      batch.entries.add(entry);
      batch.leaves.add(leaf);
      leaves.add(leaf);
    }
    batch.head = head(leaves.size(), root(leaves), previous);
    previous = sha256(statement(leaves.size(), root(leaves), previous));
    batches.add(batch);
    heads.add(batch.head);
  }

  /** A first line that tells of all there is after a number of batches. */
  String beginning(int batchesBefore) {
    long from = batchesBefore == 0 ? 0 : batches.get(batchesBefore).firstLeaf;
    return "{\"export\":\"humane-ledger/1\",\"from\":"
        + from
        + ",\"keys\":["
        + publicKey()
        + "],\"after\":"
        + (batchesBefore == 0 ? "null" : heads.get(batchesBefore - 1))
        + ",\"head\":"
        + (heads.isEmpty() ? "null" : heads.getLast())
        + "}";
  }

  /** The file's lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(beginning));
    for (Batch batch : batches) {
      lines.add(batch.line());
      lines.addAll(batch.entries);
    }
    return lines;
  }

  String text() {
    return String.join("\n", lines()) + "\n";
  }

  String head(long size, byte[] root, byte[] previous) {
    return "{\"size\":%d,\"root\":\"%s\",\"previous\":\"%s\",\"at\":\"2027-03-01T04:00:00Z\",\"keyId\":\"%s\",\"signature\":\"%s\"}"
        .formatted(
            size,
            BASE64.encodeToString(root),
            BASE64.encodeToString(previous),
            keyId(),
            BASE64.encodeToString(sign(statement(size, root, previous))));
  }

  private byte[] statement(long size, byte[] root, byte[] previous) {
    return "humane-ledger-head/1\n%d\n%s\n%s\n2027-03-01T04:00:00Z\n%s\n"
        .formatted(size, BASE64.encodeToString(root), BASE64.encodeToString(previous), keyId())
        .getBytes(StandardCharsets.UTF_8);
  }

  String publicKey() {
    return "{\"keyId\":\"%s\",\"publicKey\":\"%s\"}"
        .formatted(keyId(), BASE64.encodeToString(key.getPublic().getEncoded()));
  }

  String publicKeyPem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + BASE64.encodeToString(key.getPublic().getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private String keyId() {
    return HexFormat.of().formatHex(Arrays.copyOf(sha256(key.getPublic().getEncoded()), 8));
  }

  /** MTH(D[n]) of RFC 6962 §2.1. */
  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) return sha256();
    if (leaves.size() == 1) return leaves.getFirst();
    int k = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  /** PATH(m, D[n]) of RFC 6962 §2.1.1. */
  static List<byte[]> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) return new ArrayList<>();
    int k = Integer.highestOneBit(leaves.size() - 1);
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    List<byte[]> path = m < k ? path(m, left) : path(m - k, right);
    path.add(root(m < k ? right : left));
    return path;
  }

  List<byte[]> leaves() {
    return leaves;
  }

  private static List<byte[]> frontier(List<byte[]> leaves) {
    List<byte[]> subtrees = new ArrayList<>();
    int begin = 0;
    for (int bit = Integer.highestOneBit(leaves.size()); bit > 0; bit >>= 1)
      if ((leaves.size() & bit) != 0) {
        subtrees.add(root(leaves.subList(begin, begin + bit)));
        begin += bit;
      }
    return subtrees;
  }

  private static byte[] joined(List<byte[]> hashes) {
    byte[] all = new byte[hashes.size() * 32];
    for (int i = 0; i < hashes.size(); i++) System.arraycopy(hashes.get(i), 0, all, i * 32, 32);
    return all;
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) sha256.update(part);
      return sha256.digest();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] sign(byte[] statement) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key.getPrivate());
      signature.update(statement);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
