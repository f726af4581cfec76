package humane.borrower.signin;

/** What is thought of a PIN that a borrower would like to have. */
public enum PinVerdict {
  GOOD,
  /** Not six to twelve digits. */
  WRONG_LENGTH,
  /** 111111, 123456 and the like. */
  TOO_SIMPLE,
  /** A family would try it first: the birth date in any order, or part of it. */
  KNOWN_TO_FAMILY,
  /** It stands on paper or on the screen: part of the phone or contract number. */
  WRITTEN_ELSEWHERE
}
