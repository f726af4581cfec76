package humane.reminder.carrier;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The header before the words of a message: elements of an octet that names it, one with its
 * length, and so many more. Source: 3GPP TS 23.040 §9.2.3.24.
 */
public final class PartHeader {
  private static final int SHORT_REFERENCE = 0x00;
  private static final int LONG_REFERENCE = 0x08;

  private PartHeader() {}

  /**
   * The part that the octets are.
   *
   * @param octets the header, then the words. A header longer than them leaves no words
   */
  public static InboundPart read(byte[] octets, Coding coding) {
    return read(octets, coding::decoded);
  }

  /**
   * As {@link #read(byte[], Coding)}, where the words are in an alphabet that we only read.
   *
   * @param alphabet the words that octets stand for
   */
  public static InboundPart read(byte[] octets, Function<byte[], String> alphabet) {
    int end = octets.length == 0 ? 0 : Math.min(1 + (octets[0] & 0xFF), octets.length);
    String words = alphabet.apply(Arrays.copyOfRange(octets, end, octets.length));
    for (int at = 1; at + 2 <= end; at += 2 + (octets[at + 1] & 0xFF)) {
      int length = octets[at + 1] & 0xFF;
      if (at + 2 + length > end) break;
      int first = octets[at] & 0xFF;
      if (first == SHORT_REFERENCE && length == 3)
        return InboundPart.of(
            words, octets[at + 2] & 0xFF, octets[at + 4] & 0xFF, octets[at + 3] & 0xFF);
      if (first == LONG_REFERENCE && length == 4)
        return InboundPart.of(
            words,
            (octets[at + 2] & 0xFF) << 8 | (octets[at + 3] & 0xFF),
            octets[at + 5] & 0xFF,
            octets[at + 4] & 0xFF);
    }
    return InboundPart.whole(words);
  }
}
