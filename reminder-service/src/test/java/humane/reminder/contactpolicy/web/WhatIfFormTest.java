package humane.reminder.contactpolicy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import humane.reminder.contactpolicy.rest.PreviewQuestion;
import humane.reminder.contactpolicy.rest.PreviewReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfFormTest {
  private static Map<String, String> filled() {
    Map<String, String> fields = new HashMap<>();
    fields.put("way", "SMS");
    fields.put("purpose", "PAYMENT_REMINDER");
    fields.put("day", "2026-11-23");
    fields.put("time", "22:00");
    fields.put("jurisdictions", "CN, US-MA");
    fields.put("timeZones", "Asia/Shanghai");
    fields.put("ownership", "VERIFIED");
    fields.put("withHouse", "on");
    return fields;
  }

  private static PreviewQuestion question(Map<String, String> fields) {
    return PreviewReader.read(new WhatIfForm(fields).question());
  }

  @Test
  void theTimeIsThatOfTheBorrowersFirstZone() {
    PreviewQuestion question = question(filled());
    assertThat(question.at()).isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
    assertThat(question.jurisdictions()).containsExactly("CN", "US-MA");
    assertThat(question.withHouse()).isTrue();
  }

  @Test
  void everyFieldOfThePreviewIsReached() {
    Map<String, String> fields = filled();
    fields.remove("withHouse");
    fields.put("way", "ANNOUNCEMENT");
    fields.put("actor", "AGENCY");
    fields.put("product", "CREDIT_CARD");
    fields.put("accountRef", "A-1");
    fields.put("daysPastDue", "12");
    fields.put("pointKind", "WORK");
    fields.put("pointId", "P-1");
    fields.put("attestedOn", "2026-10-01");
    fields.put("reassignedCheckedAt", "2026-11-01");
    fields.put("lastInboundTextAt", "2026-11-02T10:00:00Z");
    fields.put("employerForbids", "on");
    fields.put("holds", "DISPUTE 2026-11-01 until 2026-12-01 account:A-1\nBEREAVED 2026-11-02");
    fields.put("consents", "SMS given 2026-01-05\nAUTOMATED_VOICE withdrawn 2026-03-01");
    fields.put("notices", "VALIDATION 2026-11-01");
    fields.put("notBefore", "16:00");
    fields.put("notAfter", "19:30");
    fields.put("avoidDays", "SUNDAY MONDAY");
    fields.put("agreedTimes", "20:00 21:00 2026-11-01T10:00:00Z");
    fields.put("requestAt", "2026-11-23T10:00:00+08:00");
    fields.put("requestChannel", "VOICE");
    fields.put("requestFor", "2026-11-24T15:00:00+08:00");
    fields.put(
        "history",
        "2026-11-20T10:00:00+08:00 VOICE INTERACTIVE OUTBOUND NO_ANSWER PLAN_OFFER account:A-1 point:P-1 AGENCY\n"
            + "2026-11-21 SMS INBOUND DELIVERED");
    fields.put("history", fields.get("history").replace("2026-11-21 ", "2026-11-21T00:00:00Z "));
    PreviewQuestion question = question(fields);
    assertThat(question.withHouse()).isFalse();
    assertThat(question.proposal().channel()).isEqualTo(Channel.VOICE);
    assertThat(question.proposal().voiceKind()).isEqualTo(VoiceKind.ANNOUNCEMENT);
    assertThat(question.proposal().voiceAgent()).isEqualTo(VoiceAgent.MACHINE);
    assertThat(question.proposal().actor()).isEqualTo(Actor.AGENCY);
    assertThat(question.proposal().dueDate()).isEqualTo(LocalDate.of(2026, 11, 11));
    assertThat(question.situation().contactPoint().employerForbids()).isTrue();
    assertThat(question.situation().contactPoint().reassignedCheckedAt())
        .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(question.situation().holds()).hasSize(2);
    assertThat(question.situation().holds().getFirst().kind()).isEqualTo(HoldKind.DISPUTE);
    assertThat(question.situation().holds().getFirst().until())
        .isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(question.situation().consents().get(1).kind())
        .isEqualTo(ConsentKind.AUTOMATED_VOICE);
    assertThat(question.situation().consents().get(1).givenAt()).isNull();
    assertThat(question.situation().notices()).hasSize(1);
    assertThat(question.situation().preferences().avoidDays())
        .containsExactlyInAnyOrder(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(question.situation().preferences().agreedTimes()).hasSize(1);
    assertThat(question.situation().request()).isNotNull();
    assertThat(question.situation().history())
        .first()
        .isEqualTo(
            new PastContact(
                Instant.parse("2026-11-20T02:00:00Z"),
                Channel.VOICE,
                VoiceKind.INTERACTIVE,
                Direction.OUTBOUND,
                Outcome.NO_ANSWER,
                Purpose.PLAN_OFFER,
                List.of("A-1"),
                "P-1",
                Actor.AGENCY));
    assertThat(question.situation().history().get(1).isOutbound()).isFalse();
  }

  @Test
  void aWordThatNobodyKnowsIsNamed() {
    Map<String, String> fields = filled();
    fields.put("history", "2026-11-20T10:00:00+08:00 PIGEON DELIVERED");
    fields.put("holds", "SULKING");
    fields.put("time", "late");
    assertThatThrownBy(() -> question(fields))
        .isInstanceOfSatisfying(
            Problem.class,
            wrong ->
                assertThat(wrong.errors())
                    .extracting(FieldError::field)
                    .contains("at", "holds[0].kind", "history[0].unknown"));
  }
}
