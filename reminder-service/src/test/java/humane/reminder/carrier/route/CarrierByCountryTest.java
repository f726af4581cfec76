package humane.reminder.carrier.route;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import humane.reminder.carrier.line.OwnLine;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarrierByCountryTest {

  private record Line(String protocol, Map<String, String> ownNumbers) implements OwnLine {
    @Override
    public Optional<Boolean> isOpen() {
      return Optional.of(true);
    }

    @Override
    public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
      throw new AssertionError("nothing is sent here");
    }
  }

  @Test
  void aCountryHasOneLine() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                CarrierByCountry.byCountry(
                    List.of(
                        new Line("smpp", Map.of("CN", "106900001234", "HK", "85290000000")),
                        new Line("cmpp", Map.of("CN", "106900001234")))))
        .withMessageContaining("humane.smpp.senders.CN and humane.cmpp.senders.CN");
  }
}
