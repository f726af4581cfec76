package humane.reminder.contactpolicy;

/** How a past contact ended. PENDING and UNKNOWN count as the worst for each rule that counts. */
public enum Outcome {
  CONVERSATION,
  CONNECTED,
  NO_ANSWER,
  VOICEMAIL,
  BUSY,
  NOT_CONNECTED,
  DELIVERED,
  UNDELIVERED,
  THIRD_PARTY,
  WRONG_NUMBER,
  PENDING,
  UNKNOWN;

  /** We do not know yet, or never will, what the borrower noticed of it. */
  public boolean isOpen() {
    return this == PENDING || this == UNKNOWN;
  }
}
