package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.TermsOnDate;

/** The same where no row of a pack in force says it. */
final class HouseWishes extends Wishes {
  HouseWishes() {
    super("HOUSE-WISHES");
  }

  @Override
  boolean isReportedHere(TermsOnDate terms) {
    return terms.row("US-F-05") == null;
  }
}
