package humane.reminder.carrier.cmpp;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One message on the wire: its length, command and number, four octets each, then what it carries.
 *
 * @param sequence the same in a request and its answer
 */
record Frame(int command, int sequence, byte[] body) {
  private static final int HEADER = 12;

  /** No message of this protocol is near as long. */
  private static final int LENGTH_MAX = 4_096;

  /**
   * Waits for the next one.
   *
   * @throws IOException when the stream ends or does not carry this protocol
   */
  static Frame read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < HEADER || length > LENGTH_MAX)
      throw new IOException("A message of " + length + " octets is none of CMPP");
    int command = in.readInt();
    int sequence = in.readInt();
    byte[] body = new byte[length - HEADER];
    in.readFully(body);
    return new Frame(command, sequence, body);
  }

  byte[] octets() {
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(HEADER + body.length)
        .putInt(command)
        .putInt(sequence)
        .put(body)
        .array();
  }

  Frame answeredWith(byte[] answer) {
    return new Frame(Command.answerTo(command), sequence, answer);
  }

  /** Never the body. */
  @Override
  public String toString() {
    return "Frame[%08x, %d octets]".formatted(command, body.length);
  }
}
