package humane.reminder.voice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which promises are booked (conduct §6). */
final class Promises {
  static final int DAYS_AHEAD_MAX = 30;
  static final int IN_A_ROW_MAX = 2;

  private Promises() {}

  /** Why none is taken at all; null when one may be. */
  static @Nullable AccountWords refusal(Standing standing) {
    if (standing.explainFirst()) return AccountWords.EXPLAIN_FIRST;
    return standing.promisesInARow() >= IN_A_ROW_MAX ? AccountWords.PROMISE_ENOUGH : null;
  }

  static boolean isTooFar(LocalDate date, LocalDate today) {
    return date.isBefore(today) || date.isAfter(today.plusDays(DAYS_AHEAD_MAX));
  }

  static boolean isTooMuch(long amountMinor, Standing standing) {
    return standing.surplusMinor() != null && amountMinor > standing.surplusMinor();
  }

  /** Nobody is pressed: we look together at what fits instead. */
  static Turn refused(Known.Borrower borrower, AccountWords why) {
    return borrower.menu(List.of(borrower.says(why)), List.of());
  }
}
