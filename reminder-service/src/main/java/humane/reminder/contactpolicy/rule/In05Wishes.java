package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.TermsOnDate;

/** India from 2027: a time the borrower asked to avoid is avoided. */
final class In05Wishes extends Wishes {
  In05Wishes() {
    super("IN-05");
  }

  @Override
  boolean isReportedHere(TermsOnDate terms) {
    return true;
  }
}
