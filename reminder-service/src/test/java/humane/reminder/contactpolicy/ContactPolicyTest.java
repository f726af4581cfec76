package humane.reminder.contactpolicy;

import static humane.reminder.contactpolicy.Asking.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactDecision.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search for the earliest moment, and what a cleared contact carries. */
class ContactPolicyTest {
  private final Asking asking = new Asking();

  @Test
  void aClearedContactNamesWhatWasClearedAndForHowLong() {
    Cleared cleared = (Cleared) asking.decide("2026-11-23T10:00:00+08:00");

    assertThat(cleared.contact().contactPointId()).isEqualTo("P-1");
    assertThat(cleared.contact().channel()).isEqualTo(Channel.SMS);
    assertThat(cleared.contact().purpose()).isEqualTo(Purpose.PAYMENT_REMINDER);
    assertThat(cleared.contact().clearedAt()).isEqualTo(at("2026-11-23T10:00:00+08:00"));
    assertThat(cleared.contact().validUntil()).isEqualTo(at("2026-11-23T10:01:00+08:00"));
  }

  @Test
  void aClearanceEndsWhenTheWindowCloses() {
    Cleared cleared = (Cleared) asking.decide("2026-11-23T19:59:40+08:00");

    assertThat(cleared.contact().validUntil())
        .isBetween(at("2026-11-23T20:00:00+08:00"), at("2026-11-23T20:00:00.001+08:00"));
    assertThat(cleared.contact().isValidAt(at("2026-11-23T19:59:59+08:00"))).isTrue();
    assertThat(cleared.contact().isValidAt(at("2026-11-23T20:00:01+08:00"))).isFalse();
  }

  @Test
  void theMomentNamedIsOneAtWhichEveryRuleAgrees() {
    // The week's cap ends on a Saturday night before the Spring Festival, and Sundays and Mondays
    // are not wished.
    asking.history.addAll(
        List.of(
            Asking.past(at("2027-01-29T19:00:00+08:00"), Channel.SMS, Outcome.DELIVERED),
            Asking.past(at("2027-01-31T19:00:00+08:00"), Channel.SMS, Outcome.DELIVERED),
            Asking.past(at("2027-02-02T19:00:00+08:00"), Channel.SMS, Outcome.DELIVERED)));
    asking.wishes =
        new Preferences(
            LocalTime.of(18, 0), null, Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), List.of());

    Deferred deferred = (Deferred) asking.decide("2027-02-04T18:30:00+08:00");

    assertThat(deferred.reasons()).extracting(Reason::rule).containsExactly("HOUSE-CONTACTS-WEEK");
    assertThat(deferred.notBefore()).isEqualTo(at("2027-02-11T18:00:00+08:00"));
    assertThat(asking.decide(deferred.notBefore())).isInstanceOf(Cleared.class);
  }

  @Test
  void whatWillBeTooLateWhenEveryRuleAgreesIsRefusedNow() {
    asking.channel = Channel.SMS;
    asking.purpose = Purpose.REQUESTED_REPLY;
    asking.request = new ContactRequest(at("2026-11-23T08:30:00+08:00"), Channel.SMS, null);
    asking.wishes = new Preferences(LocalTime.of(9, 30), LocalTime.of(10, 0), Set.of(), List.of());

    Refused refused = (Refused) asking.decide("2026-11-23T10:00:00+08:00");

    assertThat(refused.reasons())
        .extracting(Reason::rule)
        .containsExactly("HOUSE-WISHES", "HOUSE-REPLY");
  }

  @Test
  void anHourThatTheClocksSkipOpensWhenItIsOver() {
    asking.jurisdictions = List.of("US");
    asking.zones = List.of(ZoneId.of("America/Chicago"));
    asking.withHouse = false;
    asking.channel = Channel.VOICE;
    asking.wishes =
        new Preferences(
            null,
            null,
            Set.of(),
            List.of(new AgreedTime(LocalTime.of(2, 30), LocalTime.of(3, 30), Instant.EPOCH)));

    Deferred deferred = (Deferred) asking.decide("2027-03-13T23:00:00-06:00");

    assertThat(deferred.notBefore()).isEqualTo(at("2027-03-14T03:00:00-05:00"));
  }

  @Test
  void anHourThatTheClocksRepeatIsOpenBothTimes() {
    asking.jurisdictions = List.of("US");
    asking.zones = List.of(ZoneId.of("America/Chicago"));
    asking.withHouse = false;
    asking.channel = Channel.VOICE;
    asking.wishes =
        new Preferences(
            null,
            null,
            Set.of(),
            List.of(new AgreedTime(LocalTime.of(1, 15), LocalTime.of(1, 45), Instant.EPOCH)));

    Deferred betweenThem = (Deferred) asking.decide("2026-11-01T01:50:00-05:00");

    assertThat(betweenThem.notBefore()).isEqualTo(at("2026-11-01T01:15:00-06:00"));
  }

  @Test
  void aStopHeardHereCountsBeforeTheConsentsKnowOfIt() {
    asking.optOuts.add(new OptOut(null, at("2026-11-23T09:59:59+08:00")));

    assertThat(asking.decide("2026-11-23T10:00:00+08:00").reasons())
        .extracting(Reason::rule)
        .containsExactly("HOUSE-OPT-OUT");
  }

  @Test
  void aConsentFromElsewhereDoesNotLiftAStopHeardHere() {
    asking.optOuts.add(new OptOut(Channel.SMS, at("2026-11-23T09:00:00+08:00")));
    asking.consents.add(
        new Consent(Channel.SMS, ConsentKind.SMS, null, at("2026-11-23T09:30:00+08:00"), null));

    assertThat(asking.decide("2026-11-23T10:00:00+08:00").verdict()).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void aStopOfTextsHeardHereLeavesCalls() {
    asking.optOuts.add(new OptOut(Channel.SMS, at("2026-11-23T09:59:59+08:00")));
    asking.channel = Channel.VOICE;

    assertThat(asking.decide("2026-11-23T10:00:00+08:00")).isInstanceOf(Cleared.class);
  }

  @Test
  void aContactThatAnotherMachineWroteAMomentAheadOfUsCounts() {
    asking.history.add(Asking.past(at("2026-11-23T10:00:02+08:00"), Channel.SMS, Outcome.PENDING));

    assertThat(asking.decide("2026-11-23T10:00:00+08:00").verdict()).isEqualTo(Verdict.DEFERRED);
  }

  @Test
  void aHoldEndsWhenItsLastDayIsOverInEveryZone() {
    asking.jurisdictions = List.of("US");
    asking.channel = Channel.VOICE;
    asking.withHouse = false;
    asking.zones = List.of(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
    asking.holds.add(
        new Hold(
            HoldKind.HARDSHIP_REVIEW, null, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 24)));

    Deferred deferred = (Deferred) asking.decide("2026-11-23T15:00:00-05:00");

    assertThat(deferred.reasons().getFirst().notBefore())
        .isEqualTo(at("2026-11-24T00:00:00-10:00"));
  }

  @Test
  void theSuiteProposesNoVisits() {
    asking.channel = Channel.VISIT;

    assertThatThrownBy(asking::proposal).isInstanceOf(IllegalArgumentException.class);
  }
}
