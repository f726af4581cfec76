package humane.borrower.limitation.store;

import humane.borrower.account.Account;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.hold.store.HoldStore;
import humane.borrower.limitation.Limitation;
import humane.borrower.profile.store.BorrowerRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Debts that are barred or nearly so and that nobody has held yet. They rest from the first card
 * on: a file that brings one in is never ahead of the job that writes the hold down.
 */
@ApplicationScoped
public class BarredDebts {
  private static final String BY = "limitation";

  private final Limitation limitation;
  private final HoldStore holds;

  BarredDebts(Limitation limitation, HoldStore holds) {
    this.limitation = limitation;
    this.holds = holds;
  }

  /**
   * One hold for each account that has to rest, unless a person has looked at it: one that stood
   * for the account and was ended is not set again.
   */
  public List<Hold> notYetHeld(
      Collection<BorrowerRow> borrowers, Map<String, List<Account>> accounts, Instant now) {
    // Where the day begins first on earth: a day too early does no harm.
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    Map<Account, String> barred = new HashMap<>();
    for (BorrowerRow borrower : borrowers)
      for (Account account : accounts.getOrDefault(borrower.id(), List.of()))
        if (account.closedAt() == null)
          limitation
              .barring(account.facts(), borrower.jurisdictions(), today)
              .ifPresent(row -> barred.put(account, row.rule()));
    if (barred.isEmpty()) return List.of();
    List<Hold> known =
        holds.ever(
            barred.keySet().stream().map(Account::borrowerId).distinct().toList(),
            HoldKind.TIME_BARRED);
    List<Hold> found = new ArrayList<>();
    barred.forEach(
        (account, rule) -> {
          if (known.stream().noneMatch(hold -> covers(hold, account)))
            found.add(holdOf(account, rule, today, now));
        });
    return found;
  }

  private static boolean covers(Hold hold, Account account) {
    return hold.borrowerId().equals(account.borrowerId())
        && (hold.accountRefs() == null || hold.accountRefs().contains(account.accountRef()));
  }

  private static Hold holdOf(Account account, String rule, LocalDate today, Instant now) {
    return new Hold(
        "time-barred:" + account.borrowerId() + ":" + account.accountRef(),
        account.borrowerId(),
        HoldKind.TIME_BARRED,
        List.of(account.accountRef()),
        today,
        null,
        BY,
        "Barred, or within twelve months of it: " + rule,
        now,
        null);
  }
}
