package humane.borrower.segment;

/** Who chose a segment. */
public enum SegmentDecider {
  /** The sum of {@link SegmentRule}, until a lender has trained. */
  RULE,
  /** A trained model and dated thresholds. */
  MODEL,
  /** Somebody in the team, with a reason. */
  PERSON
}
