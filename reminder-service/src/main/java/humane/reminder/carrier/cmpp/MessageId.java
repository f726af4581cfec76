package humane.reminder.carrier.cmpp;

import java.util.HexFormat;

/** The carrier's name for a message: eight octets, written as sixteen digits. */
final class MessageId {
  private MessageId() {}

  static String of(long octets) {
    return HexFormat.of().toHexDigits(octets);
  }
}
