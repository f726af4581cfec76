package humane.reminder.contactpolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Asking;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole table of conduct §4: each kind of hold with each purpose. The answer to a message is an
 * hour old here.
 */
class HoldsAndPurposesTest {
  private static final String NOON = "2026-11-23T12:00:00+08:00";

  /**
   * R reminder, D pre-due note, P plan offer, I instalment note, A asked-for reply, C care, S
   * statutory notice, O opt-out confirmation, V check of a number, Q request for consent.
   */
  private static final String TABLE =
      """
      DECEASED                  ..........
      BANKRUPTCY                ......SOV.
      CEASE                     ......SOV.
      REPRESENTED               ......SOV.
      BREATHING_SPACE           ....ACSOV.
      MENTAL_HEALTH_MORATORIUM  ....ACSOV.
      DISTRESS                  ....AC.OV.
      DISPUTE                   ....ACSOV.
      COMPLAINT                 ....ACSOV.
      HARDSHIP_REVIEW           ..P.ACSOV.
      PLAN_BEING_MADE           ..P.ACSOV.
      BEREAVED                  ....ACSOV.
      MEDICAL_EMERGENCY         ....ACSOV.
      CALAMITY                  ....ACSOV.
      FAMILY_OCCASION           ....ACSOV.
      PLAN_IN_GOOD_STANDING     ...IACSOV.
      PROMISE_TO_PAY            ....AC.OV.
      TIME_BARRED               ....A.SOV.
      MINOR                     ....A.SOV.
      NO_SAFE_CHANNEL           ....A.SOV.
      REPLY_UNREAD              ....ACSOV.
      """;

  private static final List<Purpose> COLUMNS =
      List.of(
          Purpose.PAYMENT_REMINDER,
          Purpose.PRE_DUE_NOTE,
          Purpose.PLAN_OFFER,
          Purpose.INSTALMENT_NOTE,
          Purpose.REQUESTED_REPLY,
          Purpose.CARE,
          Purpose.STATUTORY_NOTICE,
          Purpose.OPT_OUT_CONFIRMATION,
          Purpose.VERIFY_NUMBER,
          Purpose.CONSENT_REQUEST);

  @TestFactory
  Stream<DynamicTest> eachHoldLetsThroughWhatItShould() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" +");
      HoldKind kind = HoldKind.valueOf(words[0]);
      for (int column = 0; column < COLUMNS.size(); column++) {
        Purpose purpose = COLUMNS.get(column);
        boolean passes = words[1].charAt(column) != '.';
        tests.add(
            DynamicTest.dynamicTest(
                purpose + (passes ? " passes " : " does not pass ") + kind,
                () -> check(kind, purpose, passes)));
      }
    }
    assertThat(tests).hasSize(HoldKind.values().length * Purpose.values().length);
    return tests.stream();
  }

  private static void check(HoldKind kind, Purpose purpose, boolean passes) {
    Asking asking = new Asking();
    asking.purpose = purpose;
    asking.request = new ContactRequest(Asking.at("2026-11-23T11:00:00+08:00"), Channel.SMS, null);
    asking.holds.add(new Hold(kind, null, LocalDate.of(2026, 11, 20), null));

    assertThat(asking.decide(NOON).verdict() == Verdict.CLEARED).isEqualTo(passes);
  }
}
