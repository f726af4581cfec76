package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.TermsOnDate;

/** The same everywhere else. */
final class HouseWrongPerson extends WrongNumber {
  HouseWrongPerson() {
    super("HOUSE-WRONG-PERSON");
  }

  @Override
  Finding objection(Row row, TermsOnDate terms) {
    return terms.row("CN-GB-13") == null ? super.objection(row, terms) : Finding.NO_OBJECTION;
  }
}
