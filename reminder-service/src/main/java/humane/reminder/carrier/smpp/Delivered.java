package humane.reminder.carrier.smpp;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.InboundPart;
import humane.reminder.carrier.PartHeader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/** The words of a text that a carrier brings, and which part of it they are. */
final class Delivered {
  private static final int IA5 = 0x01;
  private static final int LATIN_1 = 0x03;

  /** Not of the standard: what Chinese carriers mean by it, as in CMPP. */
  private static final int GBK = 0x0F;

  private Delivered() {}

  /** What the message carries, wherever it carries it. */
  static byte[] octets(DeliverSm brought) {
    byte[] words = brought.getShortMessage();
    if (words != null && words.length > 0) return words;
    OptionalParameter.Message_payload payload =
        brought.getOptionalParameter(OptionalParameter.Message_payload.class);
    return payload == null ? new byte[0] : payload.getValue();
  }

  /** An alphabet that we do not know is read as Latin: a person sees that there was something. */
  static InboundPart part(DeliverSm brought) {
    byte[] octets = octets(brought);
    Charset plain = plain(brought.getDataCoding());
    if (plain != null) return announced(brought, new String(octets, plain));
    Coding coding = isUcs2(brought.getDataCoding()) ? Coding.UCS_2 : Coding.GSM_7;
    return brought.isUdhi()
        ? PartHeader.read(octets, coding)
        : announced(brought, coding.decoded(octets));
  }

  /** Which part it is can also stand beside the words. Source: SMPP 3.4 §5.3.2.22 to 24. */
  private static InboundPart announced(DeliverSm brought, String words) {
    var reference = brought.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
    var total = brought.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
    var number = brought.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
    return reference == null || total == null || number == null
        ? InboundPart.whole(words)
        : InboundPart.of(
            words,
            reference.getValue() & 0xFFFF,
            number.getValue() & 0xFF,
            total.getValue() & 0xFF);
  }

  private static @Nullable Charset plain(byte coding) {
    if (coding == GBK) return Charset.forName("GB18030");
    if (coding == IA5 || coding == LATIN_1) return StandardCharsets.ISO_8859_1;
    boolean knownGroup = (coding & 0xC0) == 0 && ((coding & 0x0C) == 0 || isUcs2(coding));
    return knownGroup || (coding & 0xF4) == 0xF0 ? null : StandardCharsets.ISO_8859_1;
  }

  /** Also where a message class stands beside it. Source: 3GPP TS 23.038 §4. */
  private static boolean isUcs2(byte coding) {
    return (coding & 0xCC) == 0x08;
  }
}
