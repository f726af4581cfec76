package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.Segment;
import humane.reminder.outreach.OutboundText;
import java.nio.ByteBuffer;

/**
 * What SUBMIT carries for one segment to one phone, at our cost. Every text goes as UCS-2: in what
 * other alphabets mean, carriers differ.
 */
final class Submit {
  private static final int UCS_2 = 8;
  private static final int SERVICE_LENGTH = 10;
  private static final int SOURCE_LENGTH = 6;
  private static final int SENDER_LENGTH = 21;
  private static final int TIME_LENGTH = 17;
  private static final byte SENDER_PAYS = 2;
  private static final String FREE_OF_CHARGE = "01";

  private Submit() {}

  static byte[] body(CmppAccount account, OutboundText text, Segment segment) {
    Version version = account.version();
    byte[] words = segment.octets();
    ByteBuffer body = ByteBuffer.allocate(length(version) + words.length);
    body.putLong(0);
    body.put((byte) segment.total()).put((byte) segment.number());
    // The first segment's id is the text's, so only of the first a report is asked for.
    body.put((byte) (segment.number() == 1 ? 1 : 0));
    body.put((byte) 0);
    Fields.put(body, account.serviceId(), SERVICE_LENGTH);
    body.put(SENDER_PAYS);
    Fields.put(body, "", version.terminalLength());
    if (version.saysTerminalType()) body.put((byte) 0);
    body.put((byte) 0);
    body.put((byte) (segment.hasHeader() ? 1 : 0));
    body.put((byte) UCS_2);
    Fields.put(body, account.source(), SOURCE_LENGTH);
    Fields.put(body, FREE_OF_CHARGE, 2);
    Fields.put(body, "", 6);
    Fields.put(body, "", TIME_LENGTH);
    Fields.put(body, "", TIME_LENGTH);
    Fields.put(body, digits(text.from()), SENDER_LENGTH);
    body.put((byte) 1);
    Fields.put(body, digits(text.to()), version.terminalLength());
    if (version.saysTerminalType()) body.put((byte) 0);
    body.put((byte) words.length).put(words);
    body.put(new byte[version.tailLength()]);
    return body.array();
  }

  /** Of all but the words. */
  private static int length(Version version) {
    int types = version.saysTerminalType() ? 2 : 0;
    int fixed = 8 + 4 + SERVICE_LENGTH + 1 + 3 + SOURCE_LENGTH + 2 + 6 + 2 * TIME_LENGTH;
    return fixed
        + SENDER_LENGTH
        + 1
        + 2 * version.terminalLength()
        + types
        + 1
        + version.tailLength();
  }

  /** E.164 without its plus. */
  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }
}
