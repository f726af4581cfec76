package humane.reminder.contactpolicy.rule;

/** A consent to calls or texts ends when it is revoked, in any reasonable way. */
final class UsT03Revocation extends OptedOut {
  UsT03Revocation() {
    super("US-T-03");
  }
}
