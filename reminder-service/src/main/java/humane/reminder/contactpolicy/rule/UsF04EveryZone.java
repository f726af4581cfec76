package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the borrower may be in several zones, it must be a convenient time in every one. Says so
 * when they disagree.
 */
final class UsF04EveryZone extends Limit {
  UsF04EveryZone() {
    super("US-F-04", ReasonCode.OUTSIDE_HOURS);
  }

  @Override
  @Nullable Instant closedUntil(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    Row convenient = terms.row("US-F-03");
    if (convenient == null || situation.timeZones().size() < 2) return null;
    Hours hours =
        Hours.between(
            convenient.time("opensAt"),
            convenient.time("closesAt"),
            situation.preferences().agreed());
    return isOpenSomewhere(hours, situation, at) ? hours.closedUntil(situation, at) : null;
  }

  private static boolean isOpenSomewhere(Hours hours, Situation situation, Instant at) {
    for (int zone = 0; zone < situation.timeZones().size(); zone++)
      if (hours.isOpen(situation.localTime(zone, at), at)) return true;
    return false;
  }
}
