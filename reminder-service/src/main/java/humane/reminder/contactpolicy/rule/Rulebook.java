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
    LegalHold breathingSpace = new Uk17BreathingSpace();
    LegalHold mentalHealth = new Uk18MentalHealthMoratorium();
    LegalHold acting = new Uk30Represented();
    LegalHold disputed = new Uk15Dispute();
    LegalHold planBeingMade = new Uk13PlanBeingMade();
    LegalHold grievance = new In12GrievanceHold();
    LegalHold bereaved = new In08Occasion(HoldKind.BEREAVED);
    LegalHold emergency = new In08Occasion(HoldKind.MEDICAL_EMERGENCY);
    LegalHold calamity = new In08Occasion(HoldKind.CALAMITY);
    LegalHold occasion = new In08Occasion(HoldKind.FAMILY_OCCASION);
    return List.of(
        new HousePackMissing(),
        bankruptcy,
        new HouseHold(HoldKind.BANKRUPTCY, bankruptcy),
        new HouseHold(HoldKind.DECEASED),
        new HouseHold(HoldKind.TIME_BARRED),
        breathingSpace,
        new Uk19NoDemands(HoldKind.BREATHING_SPACE),
        new HouseHold(HoldKind.BREATHING_SPACE, breathingSpace),
        mentalHealth,
        new Uk19NoDemands(HoldKind.MENTAL_HEALTH_MORATORIUM),
        new HouseHold(HoldKind.MENTAL_HEALTH_MORATORIUM, mentalHealth),
        cease,
        new HouseHold(HoldKind.CEASE, cease),
        represented,
        acting,
        new HouseHold(HoldKind.REPRESENTED, represented, acting),
        new HouseOwnership(),
        new HouseReattestation(),
        new CnGb13WrongContact(),
        new HouseWrongPerson(),
        new HouseThirdParty(),
        new UsF07Workplace(),
        new HouseHold(HoldKind.MINOR),
        new HouseHold(HoldKind.NO_SAFE_CHANNEL),
        dispute,
        disputed,
        new HouseHold(HoldKind.DISPUTE, dispute, disputed),
        grievance,
        new HouseHold(HoldKind.COMPLAINT, grievance),
        new HouseHold(HoldKind.DISTRESS),
        bereaved,
        new HouseHold(HoldKind.BEREAVED, bereaved),
        emergency,
        new HouseHold(HoldKind.MEDICAL_EMERGENCY, emergency),
        calamity,
        new HouseHold(HoldKind.CALAMITY, calamity),
        occasion,
        new HouseHold(HoldKind.FAMILY_OCCASION, occasion),
        signedPlan,
        new HouseHold(HoldKind.PLAN_IN_GOOD_STANDING, signedPlan),
        planBeingMade,
        new HouseHold(HoldKind.PLAN_BEING_MADE, planBeingMade),
        new HouseHold(HoldKind.HARDSHIP_REVIEW),
        new HouseHold(HoldKind.PROMISE_TO_PAY),
        new HouseHold(HoldKind.REPLY_UNREAD),
        new UsF21MediumOptOut(),
        new UsT03Revocation(),
        new UsT05Confirmation(),
        new HouseOptOut(),
        new UsT01MachineVoice(),
        new UsF12TextProcedure(),
        new UsNyc02TextConsent(),
        new UsDc01TextConsent(),
        new UsMa04NoMachineCall(),
        new HouseZone(),
        new CnGb05NightBan(),
        new CnCba01NightBan(),
        new UsF03Hours(),
        new UsF04EveryZone(),
        new UsWa01Hours(),
        new Uk02ReasonableHours(),
        new In01CallingHours(),
        new In02TextHours(),
        new In03MicrofinanceHours(),
        new In04ContactHours(),
        new Id01BillingHours(),
        new Ph01Hours(),
        new Au01Hours(),
        new Br02StateHours(),
        new HouseHours(),
        new HouseHolidays(),
        new HouseHolidaysKnown(),
        new UsF05Wishes(),
        new Uk01Wishes(),
        new In05Wishes(),
        new HouseWishes(),
        new HouseRequest(),
        new HouseReply(),
        new UsF16AfterConversation(),
        new UsF15CallsPerDebt(),
        new UsMa01ContactsPerDebt(),
        new UsNyc01Attempts(),
        new UsWa01Contacts(),
        new UsDc01Calls(),
        new UsDc01Messages(),
        new UsDc01ConsentRequests(),
        new UsWv01Calls(),
        new CnGb06EffectiveCalls(),
        new CnGb07Announcements(),
        new CnCba02Unanswered(),
        new CnVox03DialsPerNumber(),
        new Uk03Volume(),
        new Uk31AnsweringMachine(),
        new In06Frequency(),
        new Au01Contacts(),
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
        new CnCp01OutsourcingNotice(),
        new Eu07TransferNotice(),
        new In13AgencyDetails(),
        new In14DigitalLoanAgent(),
        new Hk02AgencyNotice());
  }
}
