package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.PackVersion;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a standard breathing space ends: so many days from the day after the register entry (UK-17).
 * That is the law of England and Wales; who may stand under another law as well has no end that
 * could be computed.
 */
final class BreathingSpace {
  /** The packs of England and Wales, and those that everybody stands under wherever they live. */
  private static final Set<String> ENGLAND_AND_WALES = Set.of("GB", "GB-EAW", "HOUSE", "TEAM");

  private BreathingSpace() {}

  /** The first day after it; null if that cannot be said. */
  static @Nullable LocalDate endDay(Hold hold, TermsOnDate terms) {
    Row row = terms.row("UK-17");
    LocalDate entered = hold.from();
    if (row == null || entered == null || !isThereOnly(terms)) return null;
    return entered.plusDays(1).plusDays(row.number("daysFromTheDayAfterEntry"));
  }

  private static boolean isThereOnly(TermsOnDate terms) {
    if (!terms.missing().isEmpty()) return false;
    for (PackVersion pack : terms.packs()) if (!ENGLAND_AND_WALES.contains(pack.id())) return false;
    return true;
  }
}
