package humane.reminder.reply;

import humane.reminder.contactpolicy.Purpose;

/**
 * The text that a reply gets.
 *
 * @param templateId of the approved words
 * @param needs what must be made before the text can be written
 */
public record Answer(String templateId, Purpose purpose, Needs needs) {
  public enum Needs {
    NOTHING,
    /** A personal sign-in link: only because the borrower asked for it. */
    LINK,
    /** Lines for somebody in distress, of the borrower's country. */
    LINES,
    /** Where else to complain, by the borrower's country. */
    COMPLAINT_LINES
  }

  Answer(String templateId, Purpose purpose) {
    this(templateId, purpose, Needs.NOTHING);
  }

  /**
   * The same answer, or one that names no authority where none is known.
   *
   * @param complaintLines where else to complain; empty for nowhere
   */
  public Answer knowing(String complaintLines) {
    return needs == Needs.COMPLAINT_LINES && complaintLines.isEmpty()
        ? new Answer("looked-into", purpose)
        : this;
  }
}
