package humane.reminder.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import org.junit.jupiter.api.Test;

class RungTest {
  private static Rung rung(Channel channel, Purpose purpose, String template) {
    return new Rung(26, RungAction.TEXT, channel, purpose, template);
  }

  @Test
  void whoLikesTextsGetsATextWhereTheLadderCalls() {
    assertThat(rung(Channel.VOICE, Purpose.PAYMENT_REMINDER, "call").templateFor(Channel.SMS))
        .isEqualTo("later-2");
    assertThat(rung(Channel.VOICE, Purpose.PLAN_OFFER, "call").templateFor(Channel.SMS))
        .isEqualTo("offer");
  }

  @Test
  void nobodyIsRungUpBecauseTheyLikeCalls() {
    assertThat(rung(Channel.SMS, Purpose.PAYMENT_REMINDER, "later").templateFor(Channel.VOICE))
        .isEqualTo("later");
    assertThat(rung(Channel.VOICE, Purpose.PAYMENT_REMINDER, "call").templateFor(null))
        .isEqualTo("call");
  }
}
