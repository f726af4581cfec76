package humane.reminder.wording;

/**
 * Words that are never said to a borrower.
 *
 * @param rule what they would do: THREAT, SHAME, FALSE_URGENCY, RELATIVES, BORROW_OR_SELL,
 *     CREDIT_RECORD, COLLECTOR_NAME, ACCOUNT_DETAIL
 * @param language primary language whose text is searched; the words are refused in texts of every
 *     language all the same
 * @param words lower case; Latin words match whole words, Chinese ones anywhere
 */
public record NeverWord(Rule rule, String language, String words) {
  public enum Rule {
    THREAT,
    SHAME,
    FALSE_URGENCY,
    RELATIVES,
    BORROW_OR_SELL,
    CREDIT_RECORD,
    COLLECTOR_NAME,
    /** Amounts, products, arrears: allowed on a signed-in page, never in a text. */
    ACCOUNT_DETAIL
  }
}
