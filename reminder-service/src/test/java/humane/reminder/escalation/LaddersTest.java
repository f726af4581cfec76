package humane.reminder.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaddersTest {
  private static final Rung FIRST = text(3, Purpose.PAYMENT_REMINDER, "first");
  private static final Rung OFFER = text(8, Purpose.PLAN_OFFER, "offer");
  private static final Rung PERSON = new Rung(20, RungAction.PERSON, null, null, null);
  private static final Ladder GOOD = new Ladder("standard", List.of(FIRST, OFFER, PERSON));

  private static Rung text(int day, Purpose purpose, String template) {
    return new Rung(day, RungAction.TEXT, Channel.SMS, purpose, template);
  }

  private static void refused(Segment segment, Ladder ladder, String sentence) {
    Map<Segment, Ladder> all = new EnumMap<>(Segment.class);
    for (Segment one : Segment.values()) all.put(one, GOOD);
    all.put(segment, ladder);
    assertThatThrownBy(() -> Ladders.of(all))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aCallHasTheWordsOfTheBotAndNoOthers() {
    Rung call = new Rung(8, RungAction.TEXT, Channel.VOICE, Purpose.PAYMENT_REMINDER, "first");
    refused(
        Segment.STANDARD,
        new Ladder("standard", List.of(FIRST, call, PERSON)),
        "Step 2 of the ladder standard is a call exactly when its template is call.");
  }

  @Test
  void nobodyIsRemindedBeforeTheThirdDay() {
    refused(
        Segment.STANDARD,
        new Ladder("standard", List.of(text(2, Purpose.PAYMENT_REMINDER, "first"), OFFER, PERSON)),
        "Step 1 of the ladder standard is on day 2; nobody is reminded before day 3 past due.");
  }

  @Test
  void theFirstWordsComeFirst() {
    refused(
        Segment.STANDARD,
        new Ladder("standard", List.of(OFFER, PERSON)),
        "does not begin with the first words");
  }

  @Test
  void stepsGoUp() {
    refused(
        Segment.STANDARD,
        new Ladder("standard", List.of(FIRST, text(3, Purpose.PLAN_OFFER, "offer"), PERSON)),
        "is on day 3, not after the step before it on day 3");
  }

  @Test
  void aLadderEndsWithAPerson() {
    refused(
        Segment.STANDARD,
        new Ladder("standard", List.of(FIRST, OFFER)),
        "does not end with a person");
  }

  @Test
  void moreRiskNeverMeansMoreContacts() {
    Ladder busy =
        new Ladder(
            "early-support",
            List.of(
                FIRST,
                text(6, Purpose.PLAN_OFFER, "offer"),
                text(9, Purpose.PLAN_OFFER, "offer"),
                PERSON));
    refused(
        Segment.EARLY_SUPPORT, busy, "The ladder early-support has more contacts than standard");
  }

  @Test
  void moreRiskMeansEarlierHelp() {
    Ladder late =
        new Ladder("early-support", List.of(FIRST, text(9, Purpose.PLAN_OFFER, "offer"), PERSON));
    refused(
        Segment.EARLY_SUPPORT, late, "The ladder early-support offers help later than standard");
  }

  @Test
  void aCaseThatComesLateStandsOnTheFirstRung() {
    assertThat(GOOD.after(null)).contains(FIRST);
    assertThat(GOOD.after(3)).contains(OFFER);
    assertThat(GOOD.after(20)).isEmpty();
  }

  @Test
  void theNextStepIsTimedFromTheLastActualAttempt() {
    List<ZoneId> zones = List.of(ZoneId.of("Asia/Shanghai"));
    ReminderCase late =
        new ReminderCase(
            new UUID(0, 1),
            "b",
            "a",
            "standard",
            LocalDate.of(2026, 11, 1),
            CaseState.OPEN,
            3,
            Instant.parse("2026-11-30T04:00:00Z"));
    assertThat(Timing.dueAt(late, OFFER, zones)).isEqualTo(Instant.parse("2026-12-05T04:00:00Z"));
    ReminderCase onTime =
        new ReminderCase(
            new UUID(0, 1),
            "b",
            "a",
            "standard",
            LocalDate.of(2026, 11, 1),
            CaseState.OPEN,
            3,
            Instant.parse("2026-11-03T18:00:00Z"));
    assertThat(Timing.dueAt(onTime, OFFER, zones)).isEqualTo(Instant.parse("2026-11-08T18:00:00Z"));
    ReminderCase fresh =
        new ReminderCase(
            new UUID(0, 1),
            "b",
            "a",
            "standard",
            LocalDate.of(2026, 11, 1),
            CaseState.OPEN,
            null,
            null);
    assertThat(Timing.dueAt(fresh, FIRST, zones)).isEqualTo(Instant.parse("2026-11-03T16:00:00Z"));
  }
}
