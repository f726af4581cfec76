package humane.borrower.wishes;

/** The channels on which the suite itself makes contact. */
public enum ConsentChannel {
  SMS,
  VOICE
}
