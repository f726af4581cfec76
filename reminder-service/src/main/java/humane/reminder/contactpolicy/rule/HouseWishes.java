package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.TermsOnDate;
import java.util.List;

/** The same where no row of a pack in force says it. */
final class HouseWishes extends Wishes {
  private static final List<String> ROWS = List.of("US-F-05", "UK-01", "IN-05");

  HouseWishes() {
    super("HOUSE-WISHES");
  }

  @Override
  boolean isReportedHere(TermsOnDate terms) {
    return ROWS.stream().allMatch(row -> terms.row(row) == null);
  }
}
