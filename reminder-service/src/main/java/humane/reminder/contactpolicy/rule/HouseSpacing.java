package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import java.time.Duration;

/** A day and a night between any two contacts, whatever their channels. */
final class HouseSpacing extends RollingCap {
  HouseSpacing() {
    super("HOUSE-SPACING", ReasonCode.TOO_SOON_AFTER_LAST);
  }

  @Override
  boolean counts(PastContact past, Situation situation) {
    return true;
  }

  @Override
  Duration window(Row row) {
    return Duration.ofHours(row.number("windowHours"));
  }

  @Override
  boolean isLiftedForCallBack() {
    return true;
  }
}
