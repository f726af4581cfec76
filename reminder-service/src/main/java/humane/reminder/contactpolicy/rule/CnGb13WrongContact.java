package humane.reminder.contactpolicy.rule;

/**
 * China: a number that belongs to someone else is stopped at once (a default, no law gives the
 * procedure).
 */
final class CnGb13WrongContact extends WrongNumber {
  CnGb13WrongContact() {
    super("CN-GB-13");
  }
}
