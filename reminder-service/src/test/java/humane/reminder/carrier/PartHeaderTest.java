package humane.reminder.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PartHeaderTest {
  private static InboundPart read(String hex, Coding coding) {
    return PartHeader.read(HexFormat.ofDelimiter(" ").parseHex(hex), coding);
  }

  @Test
  void whatWePartWeCanJoin() {
    Segment second = new Segment("OP", Coding.GSM_7, 200, 2, 3);
    assertThat(PartHeader.read(second.octets(), Coding.GSM_7))
        .isEqualTo(new InboundPart("OP", 200, 2, 3));
  }

  @Test
  void aLongReferenceHasTwoOctets() {
    assertThat(read("06 08 04 12 34 02 01 90 00 8b a2", Coding.UCS_2))
        .isEqualTo(new InboundPart("退订", 0x1234, 1, 2));
  }

  @Test
  void anElementThatIsNotOursIsPassedOver() {
    assertThat(read("09 24 02 aa bb 00 03 07 02 02 4f", Coding.GSM_7))
        .isEqualTo(new InboundPart("O", 7, 2, 2));
  }

  @Test
  void aHeaderThatMakesNoSenseHidesNoWords() {
    assertThat(read("05 00 03 07 02 03 4f", Coding.GSM_7)).isEqualTo(InboundPart.whole("O"));
    assertThat(read("05 00 03 07 00 00 4f", Coding.GSM_7)).isEqualTo(InboundPart.whole("O"));
    assertThat(read("05 00 09 07 02 01 4f", Coding.GSM_7)).isEqualTo(InboundPart.whole("O"));
    assertThat(read("7f 00 03", Coding.GSM_7)).isEqualTo(InboundPart.whole(""));
    assertThat(PartHeader.read(new byte[0], Coding.GSM_7)).isEqualTo(InboundPart.whole(""));
  }
}
