package humane.reminder.borrowerclient;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Ownership;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CardPointTest {
  private static final Instant HEARD = Instant.parse("2026-03-01T04:00:00Z");

  private static CardPoint point(ContactPointKind kind) {
    return new CardPoint(
        "P-1",
        kind,
        "+8613491700101",
        "token",
        Ownership.ATTESTED,
        LocalDate.of(2026, 1, 1),
        null,
        HEARD,
        false,
        false);
  }

  @Test
  void aMobileTakesTextsAndCalls() {
    assertThat(point(ContactPointKind.MOBILE).takes(Channel.SMS)).isTrue();
    assertThat(point(ContactPointKind.MOBILE).takes(Channel.VOICE)).isTrue();
  }

  @Test
  void aNumberThatTextsDoNotReachMayStillBeCalled() {
    CardPoint deaf = point(ContactPointKind.MOBILE).withoutTexts();
    assertThat(deaf.takes(Channel.SMS)).isFalse();
    assertThat(deaf.takes(Channel.VOICE)).isTrue();
  }

  @Test
  void theGateIsToldOfTheSameKindAndOwnershipWhereTextsFailed() {
    CardPoint there = point(ContactPointKind.MOBILE);
    assertThat(there.withoutTexts().facts()).isEqualTo(there.facts());
  }

  @Test
  void whereTextsFailedStaysKnownWhateverElseIsLearnt() {
    CardPoint deaf = point(ContactPointKind.MOBILE).withoutTexts();
    assertThat(deaf.quarantined().takes(Channel.SMS)).isFalse();
    assertThat(deaf.provedByWriting().takes(Channel.SMS)).isFalse();
    assertThat(deaf.heardFrom(HEARD.plusSeconds(1)).takes(Channel.SMS)).isFalse();
  }

  @Test
  void aLineAtWorkIsNeitherWrittenToNorCalledUnasked() {
    assertThat(point(ContactPointKind.WORK).takes(Channel.SMS)).isFalse();
    assertThat(point(ContactPointKind.WORK).takes(Channel.VOICE)).isFalse();
  }

  @Test
  void onlyALaterTextIsNews() {
    CardPoint there = point(ContactPointKind.MOBILE);
    assertThat(there.heardFrom(HEARD.minusSeconds(1))).isEqualTo(there);
    assertThat(there.heardFrom(HEARD.plusSeconds(1)).lastInboundTextAt())
        .isEqualTo(HEARD.plusSeconds(1));
  }
}
