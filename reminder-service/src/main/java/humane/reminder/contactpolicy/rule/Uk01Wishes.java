package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.TermsOnDate;

/** A reasonable request on when to be contacted is kept. */
final class Uk01Wishes extends Wishes {
  Uk01Wishes() {
    super("UK-01");
  }

  @Override
  boolean isReportedHere(TermsOnDate terms) {
    return true;
  }
}
