package humane.reminder.carrier.cmpp;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.InboundPart;
import humane.reminder.carrier.PartHeader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** What DELIVER carries: a text from a phone, or the report of one of ours. */
sealed interface Brought {
  int SENDER_LENGTH = 21;
  int SERVICE_LENGTH = 10;

  /**
   * @param from as the carrier writes it
   */
  record Text(String from, InboundPart part) implements Brought {
    /** Never whose it is. */
    @Override
    public String toString() {
      return "Text";
    }
  }

  /**
   * @param carrierId of the text that it is about
   * @param state a word of the carrier
   */
  record Report(String carrierId, String state) implements Brought {}

  /**
   * @return empty when it is too short for what it says it carries
   */
  static Optional<Brought> read(Version version, byte[] body) {
    try {
      ByteBuffer from = ByteBuffer.wrap(body);
      from.getLong();
      Fields.take(from, SENDER_LENGTH + SERVICE_LENGTH);
      from.get();
      boolean header = from.get() == 1;
      int format = from.get() & 0xFF;
      String source = Fields.take(from, version.terminalLength());
      if (version.saysTerminalType()) from.get();
      boolean report = from.get() == 1;
      byte[] content = new byte[from.get() & 0xFF];
      from.get(content);
      return Optional.of(report ? report(content) : text(source, header, format, content));
    } catch (BufferUnderflowException tooShort) {
      return Optional.empty();
    }
  }

  private static Report report(byte[] content) {
    ByteBuffer said = ByteBuffer.wrap(content);
    return new Report(MessageId.of(said.getLong()), Fields.take(said, 7));
  }

  private static Text text(String source, boolean header, int format, byte[] content) {
    Function<byte[], String> alphabet = alphabet(format);
    return new Text(
        source,
        header ? PartHeader.read(content, alphabet) : InboundPart.whole(alphabet.apply(content)));
  }

  /** An alphabet that we do not know is read as Latin: a person sees that there was something. */
  private static Function<byte[], String> alphabet(int format) {
    return switch (format) {
      case 8 -> Coding.UCS_2::decoded;
      case 15 -> octets -> new String(octets, Charset.forName("GB18030"));
      default -> octets -> new String(octets, StandardCharsets.ISO_8859_1);
    };
  }
}
