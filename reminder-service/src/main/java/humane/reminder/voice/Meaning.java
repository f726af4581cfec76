package humane.reminder.voice;

/** What somebody meant by what they said, most protective first. */
public enum Meaning {
  STOP_ALL,
  STOP_CALLS,
  WRONG_NUMBER,
  /** Of harming oneself, or not said of what. */
  DISTRESS,
  DANGER_AT_HOME,
  DANGER_TO_OTHERS,
  BEREAVEMENT,
  REPRESENTED,
  CHILD,
  SOMEBODY_ELSE,
  NO_RECORDING,
  DISPUTE,
  /** Asks where the debt comes from. */
  VALIDATION,
  COMPLAINT,
  HARDSHIP,
  ILLNESS,
  PERSON,
  WHO_CALLS,
  CHECK_CODE,
  PAID,
  /** Would borrow, sell or ask relatives in order to pay. */
  GOES_WITHOUT,
  PLAN,
  PROMISE,
  CALL_BACK,
  REPEAT,
  GOODBYE,
  NO,
  YES
}
