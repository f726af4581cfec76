package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.HoldKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole rulebook, in the order in which reasons are listed. */
public final class Rulebook {
  private Rulebook() {}

  /** The gate with every rule in it. */
  public static ContactPolicy policy() {
    return policy(List.of());
  }

  /** The same, and a team's own rules after all others. */
  public static ContactPolicy policy(List<ContactRule> own) {
    List<ContactRule> all = new ArrayList<>(inOrder());
    all.addAll(own);
    return new ContactPolicy(all);
  }

  /** A team's own rule about times: its row may state opensAt and closesAt. */
  public static ContactRule teamTimes(
      String id, @Nullable Channel channel, Set<DayOfWeek> avoidDays) {
    return new TeamTimes(id, channel, avoidDays);
  }

  /** A team's own cap: its row states max and windowHours. */
  public static ContactRule teamCap(String id, @Nullable Channel channel) {
    return new TeamCap(id, channel);
  }

  /**
   * Legal stay, moratorium, cease and attorney, wrong party, dispute and the person's own troubles,
   * plan, consent and opt-out, hours, frequency, content.
   */
  public static List<ContactRule> inOrder() {
    LegalHold bankruptcy = new UsBk01BankruptcyStay();
    LegalHold cease = new UsF08Cease();
    LegalHold represented = new UsF06Represented();
    LegalHold dispute = new UsF30Dispute();
    LegalHold signedPlan = new CnCard06SignedPlan();
    return List.of(
        new HousePackMissing(),
        bankruptcy,
        new HouseHold(HoldKind.BANKRUPTCY, bankruptcy),
        new HouseHold(HoldKind.DECEASED),
        new HouseHold(HoldKind.TIME_BARRED),
        new HouseHold(HoldKind.BREATHING_SPACE),
        new HouseHold(HoldKind.MENTAL_HEALTH_MORATORIUM),
        cease,
        new HouseHold(HoldKind.CEASE, cease),
        represented,
        new HouseHold(HoldKind.REPRESENTED, represented),
        new HouseOwnership(),
        new HouseReattestation(),
        new CnGb13WrongContact(),
        new HouseWrongPerson(),
        new HouseThirdParty(),
        new UsF07Workplace(),
        new HouseHold(HoldKind.MINOR),
        new HouseHold(HoldKind.NO_SAFE_CHANNEL),
        dispute,
        new HouseHold(HoldKind.DISPUTE, dispute),
        new HouseHold(HoldKind.COMPLAINT),
        new HouseHold(HoldKind.DISTRESS),
        new HouseHold(HoldKind.BEREAVED),
        new HouseHold(HoldKind.MEDICAL_EMERGENCY),
        new HouseHold(HoldKind.CALAMITY),
        new HouseHold(HoldKind.FAMILY_OCCASION),
        signedPlan,
        new HouseHold(HoldKind.PLAN_IN_GOOD_STANDING, signedPlan),
        new HouseHold(HoldKind.PLAN_BEING_MADE),
        new HouseHold(HoldKind.HARDSHIP_REVIEW),
        new HouseHold(HoldKind.PROMISE_TO_PAY),
        new UsF21MediumOptOut(),
        new UsT03Revocation(),
        new HouseOptOut(),
        new UsT01MachineVoice(),
        new UsF12TextProcedure(),
        new UsMa04NoMachineCall(),
        new HouseZone(),
        new CnGb05NightBan(),
        new CnCba01NightBan(),
        new UsF03Hours(),
        new UsF04EveryZone(),
        new HouseHours(),
        new HouseHolidays(),
        new HouseHolidaysKnown(),
        new UsF05Wishes(),
        new HouseWishes(),
        new HouseReply(),
        new UsF16AfterConversation(),
        new UsF15CallsPerDebt(),
        new UsMa01ContactsPerDebt(),
        new CnGb06EffectiveCalls(),
        new CnGb07Announcements(),
        new CnCba02Unanswered(),
        new CnVox03DialsPerNumber(),
        new HouseSpacing(),
        new HouseContactsPerWeek(),
        new HouseContactsPerMonth(),
        new HouseTextsPerDay(),
        new HouseCallsPerDay(),
        new HouseCallsPerWeek(),
        new HouseDialsPerMonth(),
        new HouseSecondDial(),
        new HouseFirstStep(),
        new HouseSilence(),
        new UsF28ValidationNotice(),
        new UsMa05CreditorValidation(),
        new CnCp01OutsourcingNotice());
  }
}
