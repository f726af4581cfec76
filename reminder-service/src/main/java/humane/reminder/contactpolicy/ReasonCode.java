package humane.reminder.contactpolicy;

/**
 * Stable names for why a contact waits or is refused. Other programs compare them: a code is never
 * renamed, and its meaning never moves. The order in which reasons are listed is the rulebook's.
 */
public enum ReasonCode {
  /** No pack of rules for a place or a date that the borrower stands under. */
  PACK_MISSING(false),
  /** A rule in force needs a fact that is not there; at another time it may not need it. */
  FACT_MISSING(true),
  HOLD_DECEASED(false),
  HOLD_BANKRUPTCY(false),
  HOLD_TIME_BARRED(true),
  HOLD_BREATHING_SPACE(true),
  HOLD_MENTAL_HEALTH_MORATORIUM(true),
  HOLD_CEASE(true),
  HOLD_REPRESENTED(true),
  /** Nobody says that the number is the borrower's, or two borrowers claim it. */
  OWNERSHIP_NOT_PROVED(false),
  /** The lender's word that the number is theirs is too old. */
  ATTESTATION_TOO_OLD(false),
  /** The number turned out to be somebody else's. */
  WRONG_PERSON(false),
  /** Somebody else answered it, more than once. */
  THIRD_PARTY_ANSWERS(false),
  /** The employer forbids calls at work. */
  EMPLOYER_FORBIDS(false),
  HOLD_MINOR(true),
  HOLD_NO_SAFE_CHANNEL(true),
  HOLD_DISPUTE(true),
  HOLD_COMPLAINT(true),
  HOLD_DISTRESS(true),
  HOLD_BEREAVED(true),
  HOLD_MEDICAL_EMERGENCY(true),
  HOLD_CALAMITY(true),
  HOLD_FAMILY_OCCASION(true),
  HOLD_PLAN_IN_GOOD_STANDING(true),
  HOLD_PLAN_BEING_MADE(true),
  HOLD_HARDSHIP_REVIEW(true),
  HOLD_PROMISE_TO_PAY(true),
  HOLD_REPLY_UNREAD(true),
  OPTED_OUT(false),
  CONSENT_MISSING(false),
  /** Neither a text from that number nor a check that it is still theirs, lately. */
  NUMBER_NOT_CONFIRMED_LATELY(false),
  /** A machine may not call there. */
  MACHINE_CALL_NOT_ALLOWED(false),
  NOTICE_MISSING(false),
  NIGHT_BAN(true),
  OUTSIDE_HOURS(true),
  PUBLIC_HOLIDAY(true),
  WISHES(true),
  /** Not what was asked for, or no longer. */
  NOT_AS_ASKED(true),
  AFTER_CONVERSATION(true),
  TOO_MANY_CALLS(true),
  TOO_MANY_TEXTS(true),
  TOO_MANY_CONTACTS(true),
  TOO_SOON_AFTER_LAST(true),
  TOO_MANY_UNANSWERED(true),
  QUIET_AFTER_SILENCE(true),
  TOO_EARLY_IN_ARREARS(true),
  /** Every rule has its moment, but within a year there is none at which all agree. */
  NO_MOMENT_WITHIN_A_YEAR(false);

  private final boolean mayPass;

  ReasonCode(boolean mayPass) {
    this.mayPass = mayPass;
  }

  /** Whether time alone can clear it, in some situations at least. */
  public boolean mayPassWithTime() {
    return mayPass;
  }

  boolean isHold() {
    return name().startsWith("HOLD_");
  }

  public static ReasonCode of(HoldKind kind) {
    return valueOf("HOLD_" + kind.name());
  }
}
