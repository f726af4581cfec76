package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;

/** Whose local time is not known is not contacted at all. */
final class HouseZone extends RowRule {
  HouseZone() {
    super("HOUSE-ZONE");
  }

  @Override
  public boolean looksBackOnly() {
    return true;
  }

  @Override
  Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    return situation.timeZones().isEmpty()
        ? row.never(ReasonCode.FACT_MISSING)
        : Finding.NO_OBJECTION;
  }
}
