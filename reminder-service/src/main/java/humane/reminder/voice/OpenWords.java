package humane.reminder.voice;

/** What may be said to whoever is on the line: no debt, no product, no amount. */
public enum OpenWords {
  /** Conduct §1, with the notice that the call is recorded. */
  OPENING,
  OPENING_INBOUND,
  ASK_NAME,
  ASK_INBOUND,
  /** The same question again, after something was not understood. */
  ASK_NAME_AGAIN,
  ASK_NAME_BY_KEYS,
  ASK_INBOUND_AGAIN,
  ASK_INBOUND_BY_KEYS,
  ASK_CONTRACT,
  ASK_CONTRACT_BY_KEYS,
  ASK_MONTH,
  ASK_FIGURE,
  ASK_CODE,
  CODE_IS_OURS,
  CODE_IS_NOT_OURS,
  ONE_MOMENT,
  FACTS_DO_NOT_FIT,
  FACTS_STILL_DO_NOT_FIT,
  NOT_KNOWN_HERE,
  SOMEBODY_ELSE,
  CHILD,
  WHO_CALLS,
  WRONG_NUMBER_STOPPED,
  CALLS_STOPPED,
  ALL_STOPPED,
  NOTED,
  CONDOLENCE,
  CARE,
  /** The phone may be in another's hand: only whom to ring in danger. */
  CARE_AT_HOME,
  CARE_FOR_OTHERS,
  NO_RECORDING,
  TO_A_PERSON,
  NOBODY_FREE,
  A_PERSON_CALLS_BACK,
  LATER,
  GOODBYE,
  /** Regulations §7.1, and not a word more. */
  LIMITED_CONTENT_MESSAGE
}
