package humane.reminder.carrier.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.InboundPart;
import humane.reminder.carrier.line.SourceNumbers;
import humane.reminder.contactpolicy.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carriers write into a deliver_sm, and what we read. */
class DeliveredTest {
  private static DeliverSm brought(int coding, byte[] octets, OptionalParameter... beside) {
    DeliverSm brought = new DeliverSm();
    brought.setDataCoding((byte) coding);
    brought.setShortMessage(octets);
    brought.setOptionalParameters(beside);
    return brought;
  }

  private static DeliverSm report(String words, OptionalParameter... beside) {
    return brought(0, words.getBytes(StandardCharsets.US_ASCII), beside);
  }

  @Test
  void eachAlphabetIsReadAsItIs() {
    byte[] chinese = Coding.UCS_2.encoded("退订");
    assertThat(Delivered.part(brought(0x08, chinese)).words()).isEqualTo("退订");
    assertThat(Delivered.part(brought(0x18, chinese)).words()).isEqualTo("退订");
    assertThat(Delivered.part(brought(0x00, Coding.GSM_7.encoded("é {1}"))).words())
        .isEqualTo("é {1}");
    assertThat(Delivered.part(brought(0x03, new byte[] {(byte) 0xE9, '@'})).words())
        .isEqualTo("é@");
    assertThat(Delivered.part(brought(0x0F, "退订".getBytes(Charset.forName("GBK")))).words())
        .isEqualTo("退订");
  }

  @Test
  void wordsMayStandBesideTheMessageAndSoMayTheNumbersOfAPart() {
    assertThat(
            Delivered.part(
                brought(
                    0,
                    new byte[0],
                    new OptionalParameter.Message_payload(Coding.GSM_7.encoded("STOP")))))
        .isEqualTo(InboundPart.whole("STOP"));
    assertThat(
            Delivered.part(
                brought(
                    0,
                    Coding.GSM_7.encoded("OP"),
                    new OptionalParameter.Sar_msg_ref_num((short) 0xFFFE),
                    new OptionalParameter.Sar_segment_seqnum((byte) 2),
                    new OptionalParameter.Sar_total_segments((byte) 2))))
        .isEqualTo(new InboundPart("OP", 0xFFFE, 2, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVRD,DELIVERED", "UNDELIV,UNDELIVERED", "EXPIRED,UNDELIVERED", "DELETED,UNDELIVERED",
    "REJECTD,UNDELIVERED", "ENROUTE,PENDING", "ACCEPTD,PENDING", "UNKNOWN,UNKNOWN"
  })
  void eachStateHasAnOutcome(String state, Outcome outcome) {
    assertThat(ReceiptWords.read(report("id:77 sub:1 stat:" + state + " err:012 text:")))
        .contains(new ReceiptWords("77", state, "012"))
        .flatMap(ReceiptWords::outcome)
        .contains(outcome);
  }

  @Test
  void whatStandsBesideTheWordsCountsBeforeThem() {
    assertThat(
            ReceiptWords.read(
                report(
                    "id:1 stat:UNDELIV",
                    new OptionalParameter.Receipted_message_id("ab-9"),
                    new OptionalParameter.Message_state((byte) 2))))
        .contains(new ReceiptWords("ab-9", "DELIVRD", null));
  }

  @Test
  void aReportOfNothingIsNone() {
    assertThat(ReceiptWords.read(report("stat:DELIVRD"))).isEmpty();
    assertThat(ReceiptWords.read(report("id:1"))).isEmpty();
    assertThat(new ReceiptWords("1", "MK:0001", null).outcome()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8613490104729,true,+8613490104729",
    "+8613490104729,false,+8613490104729",
    "8613490104729,false,+8613490104729",
    "13490104729,false,+8613490104729",
    "13012345678,false,+8613012345678",
    "447911123456,false,+447911123456",
  })
  void aNumberOfTheLinesCountryNeedsNoCountry(String address, boolean international, String e164) {
    assertThat(SourceNumbers.e164(address, international, List.of("CN"))).contains(e164);
  }

  @Test
  void aNameIsNoNumber() {
    assertThat(SourceNumbers.e164("BANK", false, List.of("CN"))).isEqualTo(Optional.empty());
    assertThat(SourceNumbers.e164("", false, List.of("CN"))).isEmpty();
  }
}
