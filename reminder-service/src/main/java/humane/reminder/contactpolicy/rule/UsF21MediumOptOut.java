package humane.reminder.contactpolicy.rule;

/** A medium is not used after the borrower asked us to stop using it. */
final class UsF21MediumOptOut extends OptedOut {
  UsF21MediumOptOut() {
    super("US-F-21");
  }
}
