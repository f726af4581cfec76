package humane.reminder.carrier;

import java.nio.ByteBuffer;

/**
 * One of the messages that a text travels in.
 *
 * @param words the characters in this one
 * @param reference the same in all parts of a text, 0 to 255
 * @param number from 1
 * @param total how many there are, at most 255
 */
public record Segment(String words, Coding coding, int reference, int number, int total) {
  /** Length of the header, then: parts of a text, reference of one octet, three octets follow. */
  private static final byte[] PARTS_OF_A_TEXT = {5, 0, 3};

  /** Whether it begins with a header that says which part it is. */
  public boolean hasHeader() {
    return total > 1;
  }

  /** What follows on the wire, with its header. Source: 3GPP TS 23.040 §9.2.3.24.1. */
  public byte[] octets() {
    byte[] body = coding.encoded(words);
    if (!hasHeader()) return body;
    return ByteBuffer.allocate(PARTS_OF_A_TEXT.length + 3 + body.length)
        .put(PARTS_OF_A_TEXT)
        .put((byte) reference)
        .put((byte) total)
        .put((byte) number)
        .put(body)
        .array();
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Segment[" + number + " of " + total + ", " + coding + "]";
  }
}
