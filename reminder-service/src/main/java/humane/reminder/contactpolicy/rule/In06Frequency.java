package humane.reminder.contactpolicy.rule;

/**
 * India: persistent calling and messaging is barred without a number, and the lender sets one: two
 * attempts a day, five in seven days (a default, not law).
 */
final class In06Frequency extends DayAndWeekCap {
  In06Frequency() {
    super("IN-06");
  }
}
