package humane.reminder.contactpolicy;

/**
 * How a borrower is reached. The suite itself proposes only SMS and VOICE; the others are counted
 * when they happened outside it.
 */
public enum Channel {
  SMS,
  VOICE,
  EMAIL,
  LETTER,
  VISIT
}
