package humane.handset.message;

/** Who texted whom, in Twilio's words. */
public enum Direction {
  /** The borrower to the lender. */
  INBOUND("inbound"),
  /** The lender to the borrower, by a request. */
  OUTBOUND_API("outbound-api"),
  /** The lender, or the carrier itself, to the borrower, in answer to a text. */
  OUTBOUND_REPLY("outbound-reply");

  private final String word;

  Direction(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Direction of(String word) {
    for (Direction one : values()) if (one.word.equals(word)) return one;
    throw new IllegalArgumentException("No direction is called " + word);
  }
}
