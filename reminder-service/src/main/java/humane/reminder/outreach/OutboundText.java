package humane.reminder.outreach;

/**
 * A text ready for the carrier. It holds a phone number in clear, so it lives no longer than one
 * attempt and is never stored or logged.
 *
 * @param from the lender's sender, E.164
 * @param to the borrower's own number, E.164
 * @param words the exact text, which ends with its check code
 */
public record OutboundText(String from, String to, String words) {
  @Override
  public String toString() {
    return "OutboundText[" + words.length() + " characters]";
  }
}
