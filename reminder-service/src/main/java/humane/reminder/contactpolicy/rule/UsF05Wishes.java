package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.TermsOnDate;

/** A time or day that the borrower called inconvenient is kept free. */
final class UsF05Wishes extends Wishes {
  UsF05Wishes() {
    super("US-F-05");
  }

  @Override
  boolean isReportedHere(TermsOnDate terms) {
    return true;
  }
}
