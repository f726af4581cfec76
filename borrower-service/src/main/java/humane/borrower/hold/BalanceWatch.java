package humane.borrower.hold;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * While a moratorium, a dispute, a pause or a kept plan stands, what is owed ought not to rise;
 * where the lender states that it did, a person of the lender looks. A pause is a plan of its own.
 */
public final class BalanceWatch {
  private static final Set<HoldKind> FROZEN =
      EnumSet.of(
          HoldKind.BREATHING_SPACE,
          HoldKind.MENTAL_HEALTH_MORATORIUM,
          HoldKind.DISPUTE,
          HoldKind.PLAN_IN_GOOD_STANDING);

  /** From the day after the entry: SI 2020/1311, reg. 26; 60 days. */
  private static final int BREATHING_SPACE_DAYS = 60;

  private BalanceWatch() {}

  /** Whether what is owed on an account ought not to rise on a day because of this hold. */
  public static boolean freezes(Hold hold, String accountRef, LocalDate day) {
    return FROZEN.contains(hold.kind())
        && hold.endedAt() == null
        && (hold.accountRefs() == null || hold.accountRefs().contains(accountRef))
        && !day.isBefore(hold.from())
        && !day.isAfter(lastDay(hold));
  }

  private static LocalDate lastDay(Hold hold) {
    if (hold.until() != null) return hold.until();
    return hold.kind() == HoldKind.BREATHING_SPACE
        ? hold.from().plusDays(BREATHING_SPACE_DAYS)
        : LocalDate.MAX;
  }
}
