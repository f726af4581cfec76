package humane.reminder.contactpolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Verdict;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An answer to what the borrower has just said, a confirmation, a code and one word of care are no
 * collecting, so they use up no cap (conduct §4): a reminder may follow on the same day. Everything
 * else that we sent spaces the next contact by a day.
 */
class WhatDoesNotCountTest {
  private static final Instant TEN = Asking.at("2026-11-23T10:00:00+08:00");
  private static final String NOON = "2026-11-23T12:00:00+08:00";

  private final Asking asking = new Asking();

  private static PastContact contact(
      int minute, Channel channel, Direction direction, @Nullable Purpose purpose) {
    VoiceKind kind = channel == Channel.VOICE ? VoiceKind.INTERACTIVE : null;
    return new PastContact(
        TEN.plusSeconds(minute * 60L),
        channel,
        kind,
        direction,
        Outcome.DELIVERED,
        purpose,
        List.of("A-1"),
        "P-1",
        Actor.LENDER);
  }

  private static PastContact sent(int minute, @Nullable Purpose purpose) {
    return contact(minute, Channel.SMS, Direction.OUTBOUND, purpose);
  }

  private static PastContact heard(Channel channel) {
    return contact(0, channel, Direction.INBOUND, null);
  }

  private void assertCounts(boolean counts, PastContact... history) {
    asking.history.addAll(List.of(history));
    assertThat(asking.decide(NOON).verdict())
        .isEqualTo(counts ? Verdict.DEFERRED : Verdict.CLEARED);
  }

  @Test
  void aReminderCounts() {
    assertCounts(true, sent(5, Purpose.PAYMENT_REMINDER));
  }

  @Test
  void whatNobodyNotedCounts() {
    assertCounts(true, sent(5, null));
  }

  @Test
  void aConfirmationOfAStopAndACodeDoNot() {
    assertCounts(false, sent(5, Purpose.OPT_OUT_CONFIRMATION), sent(6, Purpose.VERIFY_NUMBER));
  }

  @Test
  void anAnswerWithinAQuarterOfAnHourDoesNot() {
    assertCounts(false, heard(Channel.SMS), sent(14, Purpose.REQUESTED_REPLY));
  }

  @Test
  void anAnswerInTheSameMomentDoesNot() {
    assertCounts(false, heard(Channel.SMS), sent(0, Purpose.REQUESTED_REPLY));
  }

  @Test
  void anAnswerAfterAQuarterOfAnHourCounts() {
    assertCounts(true, heard(Channel.SMS), sent(15, Purpose.REQUESTED_REPLY));
  }

  @Test
  void whatWasSentBeforeTheBorrowerWroteCounts() {
    assertCounts(
        true, sent(0, Purpose.REQUESTED_REPLY), contact(5, Channel.SMS, Direction.INBOUND, null));
  }

  @Test
  void anAnswerOnAnotherChannelCounts() {
    assertCounts(true, heard(Channel.VOICE), sent(5, Purpose.REQUESTED_REPLY));
  }

  @Test
  void anAnswerToNobodyCounts() {
    assertCounts(true, sent(5, Purpose.REQUESTED_REPLY));
  }

  @Test
  void whatWeSentOurselvesIsNoMessageOfTheBorrower() {
    assertCounts(true, sent(0, Purpose.OPT_OUT_CONFIRMATION), sent(5, Purpose.REQUESTED_REPLY));
  }

  @Test
  void anAnswerToTheRequestAtHandDoesNot() {
    asking.request = new ContactRequest(TEN, Channel.SMS, null);
    assertCounts(false, sent(5, Purpose.REQUESTED_REPLY));
  }

  @Test
  void anAgreedCallBackIsNoFreshMessage() {
    asking.request = new ContactRequest(TEN, Channel.SMS, TEN.plusSeconds(3600));
    assertCounts(true, sent(5, Purpose.REQUESTED_REPLY));
  }

  @Test
  void oneWordOfCareUnderDistressDoesNotAndASecondDoes() {
    asking.holds.add(new Hold(HoldKind.DISTRESS, null, LocalDate.of(2026, 11, 23), null));
    asking.purpose = Purpose.CARE;
    assertCounts(false, sent(5, Purpose.CARE));
    assertCounts(true, sent(20, Purpose.CARE));
  }

  @Test
  void careWithoutDistressCounts() {
    assertCounts(true, sent(5, Purpose.CARE));
  }
}
