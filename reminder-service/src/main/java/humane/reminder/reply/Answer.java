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
    /** Helplines of the borrower's country. */
    LINES
  }

  Answer(String templateId, Purpose purpose) {
    this(templateId, purpose, Needs.NOTHING);
  }
}
