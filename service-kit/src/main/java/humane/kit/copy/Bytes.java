package humane.kit.copy;

import java.util.Arrays;

/** Bytes that grow, in network order. */
final class Bytes {
  private byte[] bytes = new byte[1 << 16];
  private int length;

  int length() {
    return length;
  }

  /** The bytes so far and room behind them. */
  byte[] array() {
    return bytes;
  }

  void raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** With their number before them. */
  void sized(byte[] more) {
    int4(more.length);
    raw(more);
  }

  void int2(int value) {
    room(Short.BYTES);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  void int4(int value) {
    room(Integer.BYTES);
    length += Integer.BYTES;
    int4At(length - Integer.BYTES, value);
  }

  void int4At(int at, int value) {
    bytes[at] = (byte) (value >> 24);
    bytes[at + 1] = (byte) (value >> 16);
    bytes[at + 2] = (byte) (value >> 8);
    bytes[at + 3] = (byte) value;
  }

  void int8(long value) {
    int4((int) (value >> 32));
    int4((int) value);
  }

  private void room(int more) {
    if (length + more > bytes.length)
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
  }
}
