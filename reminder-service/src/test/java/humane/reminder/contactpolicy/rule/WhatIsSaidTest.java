package humane.reminder.contactpolicy.rule;

import static humane.reminder.contactpolicy.Asking.at;
import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.VoiceAgent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row with several numbers says which of them it was. */
class WhatIsSaidTest {
  private final Asking asking = new Asking();

  @Test
  void aNoteBeforeADueDateThatHasComeIsCalledTooLateAndNotTooEarly() {
    asking.purpose = Purpose.PRE_DUE_NOTE;
    asking.dueDate = LocalDate.of(2026, 11, 23);

    Reason reason = asking.decide("2026-11-23T10:00:00+08:00").reasons().getFirst();

    assertThat(reason.text()).contains("too late");
    assertThat(reason.textZh()).isEqualTo("还款日已到，不再发送到期前提示。");
  }

  @Test
  void inMassachusettsTheThirtyDaysAtWorkAreSpokenOfWhereTheyObject() {
    askInMassachusetts(ContactPointKind.WORK, "2026-11-01T10:00:00-05:00");

    assertThat(said().text()).contains("thirty days").contains("at work");
    assertThat(said().textZh()).contains("30 天");
  }

  @Test
  void andTheSevenDaysWhereTheseDo() {
    askInMassachusetts(ContactPointKind.MOBILE, "2026-11-20T10:00:00-05:00");

    assertThat(said().text()).contains("seven days");
    assertThat(said().textZh()).contains("7 天");
  }

  private void askInMassachusetts(ContactPointKind kind, String twice) {
    asking.jurisdictions = List.of("US", "US-MA");
    asking.zones = List.of(ZoneId.of("America/New_York"));
    asking.withHouse = false;
    asking.channel = Channel.VOICE;
    asking.voiceAgent = VoiceAgent.PERSON;
    asking.purpose = Purpose.STATUTORY_NOTICE;
    asking.point = new ContactPointFacts("P-1", kind, Ownership.VERIFIED, null, null, null, false);
    Instant past = at(twice);
    asking.history.add(Asking.past(past, Channel.VOICE, Outcome.NO_ANSWER));
    asking.history.add(Asking.past(past.plusSeconds(60), Channel.VOICE, Outcome.NO_ANSWER));
  }

  private Reason said() {
    return asking.decide("2026-11-23T10:00:00-05:00").reasons().stream()
        .filter(reason -> reason.rule().equals("US-MA-01"))
        .findFirst()
        .orElseThrow();
  }
}
