package humane.reminder.contactpolicy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason why collecting stands still.
 *
 * @param accountRefs null or empty means every account
 * @param from first day, in the borrower's zone; null means always was
 * @param until first day on which it no longer holds; null means no end is known
 */
public record Hold(
    HoldKind kind,
    @Nullable List<String> accountRefs,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public Hold {
    accountRefs = accountRefs == null || accountRefs.isEmpty() ? null : List.copyOf(accountRefs);
  }

  /** A death is about all accounts, whatever the hold names. */
  public boolean covers(@Nullable String accountRef) {
    return accountRefs == null
        || accountRef == null
        || kind == HoldKind.DECEASED
        || accountRefs.contains(accountRef);
  }
}
