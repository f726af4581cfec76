package humane.reminder.workitem;

/** Why a person is needed, and how soon. */
public enum WorkItemKind {
  /** Somebody may be in danger: the duty person, within 15 minutes. */
  DISTRESS(Due.afterMinutes(15)),
  /** Somebody may have died: no more contact, and a person finds out with care. */
  BEREAVEMENT(Due.afterWorkingDays(1)),
  PERSON_WANTED(Due.afterWorkingDays(1)),
  COMPLAINT(Due.afterWorkingDays(1)),
  /** Somebody else was contacted, says a complaint: compliance, the same day. */
  FAMILY_CONTACT(Due.afterMinutes(120)),
  /** A day that a law or the house sets for a complaint has passed: now. */
  COMPLAINT_OVERDUE(Due.afterMinutes(0)),
  /**
   * Access, correction, restriction, portability, erasure: begun at once, for the law's day is
   * near.
   */
  DATA_REQUEST(Due.afterWorkingDays(1)),
  /** A balance rose during a moratorium, a dispute, a pause or a kept plan: the lender explains. */
  BALANCE_ROSE(Due.afterWorkingDays(1)),
  DISPUTE(Due.afterWorkingDays(5)),
  REPRESENTED(Due.afterWorkingDays(1)),
  HARDSHIP(Due.afterWorkingDays(1)),
  PAYMENT_TO_CHECK(Due.afterWorkingDays(1)),
  PROMISE_TO_CHECK(Due.afterWorkingDays(1)),
  /** A text may tell of distress; nobody is sure: the duty person reads it. */
  POSSIBLE_DISTRESS(Due.afterMinutes(15)),
  /** A text may ask for something that protects; until it is read, nothing more is sent. */
  REPLY_TO_READ(Due.afterWorkingDays(1)),
  /** A text in a language that we do not read; until somebody has, nothing more is sent. */
  FOREIGN_REPLY(Due.afterWorkingDays(1)),
  /** A text that we do not understand: read it. */
  UNCLEAR_REPLY(Due.afterWorkingDays(1)),
  /** A text from a number that stands for nobody we know. */
  UNKNOWN_SENDER(Due.afterWorkingDays(3)),
  /** The letter of apology that a wrong recipient may ask for. */
  WRONG_RECIPIENT_LETTER(Due.afterWorkingDays(3)),
  /** The borrower cannot be reached safely: only the borrower or a person changes that. */
  NO_SAFE_CHANNEL(Due.afterWorkingDays(1)),
  /** A code that is not ours was shown to us: somebody may pretend to be the lender. */
  FRAUD_REPORT(Due.afterWorkingDays(1)),
  /** No approved text in the borrower's language. */
  INTERPRETER(Due.afterWorkingDays(3)),
  /** Under 18 at the contract or today: no contact, and a person finds out what is right. */
  MINOR(Due.afterWorkingDays(1)),
  /** The debt is barred or nearly so: a person explains it before anything else happens. */
  TIME_BARRED(Due.afterWorkingDays(3)),
  /** A hold lapses in a few days, or its days are over: a person decides how it goes on. */
  HOLD_ENDS_SOON(Due.afterWorkingDays(1)),
  /** A measure of the risk model has left its bounds: until it is looked at, believe it less. */
  RISK_ALARM(Due.afterWorkingDays(1)),
  /** The ladder of a case has come to its person. */
  LADDER_ENDED(Due.afterWorkingDays(3)),
  /** Two dates of a plan were missed in a row, or its review has come: a person asks, and helps. */
  PLAN_REVIEW(Due.afterWorkingDays(1)),
  /** The carrier would not take an answer that somebody in distress should have got. */
  CARE_NOT_DELIVERED(Due.afterMinutes(15)),
  /** Texts do not reach a number: reminders no longer go there. */
  NUMBER_NOT_REACHED(Due.afterWorkingDays(3)),
  /** The carrier refuses texts for a reason of ours or its own: one for each of its codes. */
  CARRIER_TROUBLE(Due.afterWorkingDays(1)),
  /** One of the lender's own systems took no events for days, or is gone. */
  WEBHOOK_DISABLED(Due.afterWorkingDays(1)),
  /** The carrier and we do not know the same opt-outs: a webhook was lost, or a START. */
  OPT_OUT_DRIFT(Due.afterWorkingDays(1));

  private final Due due;

  WorkItemKind(Due due) {
    this.due = due;
  }

  public Due due() {
    return due;
  }

  /** Whether nothing more is sent to the borrower until this is done. */
  public boolean holdsUntilDone() {
    return this == POSSIBLE_DISTRESS || this == REPLY_TO_READ || this == FOREIGN_REPLY;
  }
}
