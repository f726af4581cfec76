package humane.reminder.carrier.cmpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Fields of a fixed length, filled up with zeros. */
final class Fields {
  private Fields() {}

  /**
   * @throws IllegalArgumentException when the words do not fit, or are not plain letters
   */
  static void put(ByteBuffer into, String words, int length) {
    byte[] octets = words.getBytes(StandardCharsets.US_ASCII);
    if (octets.length > length)
      throw new IllegalArgumentException(
          "%d octets do not fit into %d".formatted(octets.length, length));
    into.put(octets);
    into.put(new byte[length - octets.length]);
  }

  /** The words up to the first zero, without space around them. */
  static String take(ByteBuffer from, int length) {
    byte[] octets = new byte[length];
    from.get(octets);
    int end = 0;
    while (end < length && octets[end] != 0) end++;
    return new String(octets, 0, end, StandardCharsets.ISO_8859_1).strip();
  }
}
