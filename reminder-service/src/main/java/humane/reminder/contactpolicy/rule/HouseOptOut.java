package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.TermsOnDate;

/** The same where no row of a pack in force says it. */
final class HouseOptOut extends OptedOut {
  HouseOptOut() {
    super("HOUSE-OPT-OUT");
  }

  @Override
  Finding objection(Row row, TermsOnDate terms) {
    return terms.row("US-F-21") == null ? super.objection(row, terms) : Finding.NO_OBJECTION;
  }
}
