package humane.borrower.contactpoint;

/** Why a number is used for nobody any more. */
public enum QuarantineReason {
  /** Whoever has it says that they are somebody else. */
  WRONG_PERSON,
  /** A register says that it was given to another subscriber. */
  REASSIGNED,
  /** A register says that it went to another carrier, and nobody knows yet who holds it. */
  PORTED
}
