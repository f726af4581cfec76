package humane.borrower.segment;

/** Which ladder suits an account, from the least to the most help. */
public enum Segment {
  SELF_CARE,
  STANDARD,
  EARLY_SUPPORT;

  /** A person with several accounts gets the help that the one in most need asks for. */
  public Segment orMoreHelp(Segment other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
