package humane.reminder.carrier.cmpp;

import humane.reminder.outreach.SendResult;
import java.nio.ByteBuffer;
import java.time.Duration;

/** What the number in an answer means. */
final class Results {
  static final int DONE = 0;

  private static final int FLOW_CONTROL = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Results() {}

  static int read(Version version, ByteBuffer from) {
    return version.resultLength() == 1 ? from.get() & 0xFF : from.getInt();
  }

  static void put(Version version, ByteBuffer into, int result) {
    if (version.resultLength() == 1) into.put((byte) result);
    else into.putInt(result);
  }

  /** Of the answer to a submit: the message's id, eight octets, then the result. */
  static SendResult ofSubmit(Version version, byte[] answer) {
    ByteBuffer read = ByteBuffer.wrap(answer);
    long id = read.getLong();
    int result = read(version, read);
    return switch (result) {
      case DONE ->
          id == 0
              ? new SendResult.Unclear("an answer without an id")
              : new SendResult.Accepted(MessageId.of(id));
      case FLOW_CONTROL -> new SendResult.NotTaken("the carrier asks for patience", PATIENCE);
      default -> new SendResult.Refused("cmpp-" + result);
    };
  }
}
