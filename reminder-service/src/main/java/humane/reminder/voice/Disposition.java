package humane.reminder.voice;

import humane.reminder.contactpolicy.Outcome;

/** What a call came to, in the field's words, and the outcome under which contact law counts it. */
public enum Disposition {
  PAID(Outcome.CONVERSATION),
  PROMISE(Outcome.CONVERSATION),
  PLAN_REQUEST(Outcome.CONVERSATION),
  DISPUTE(Outcome.CONVERSATION),
  VALIDATION_REQUEST(Outcome.CONVERSATION),
  CEASE(Outcome.CONVERSATION),
  WRONG_PERSON(Outcome.WRONG_NUMBER),
  THIRD_PARTY(Outcome.THIRD_PARTY),
  REPRESENTED(Outcome.CONVERSATION),
  HARDSHIP(Outcome.CONVERSATION),
  VOICEMAIL(Outcome.VOICEMAIL),
  NO_ANSWER(Outcome.NO_ANSWER),
  BUSY(Outcome.BUSY),
  /** The line was taken up and let go, or fell silent. */
  HUNG_UP(Outcome.CONNECTED),
  HANDED_OVER(Outcome.CONVERSATION),
  ERROR(Outcome.UNKNOWN);

  private final Outcome outcome;

  Disposition(Outcome outcome) {
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }
}
