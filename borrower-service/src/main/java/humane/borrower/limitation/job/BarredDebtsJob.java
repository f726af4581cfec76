package humane.borrower.limitation.job;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.hold.Hold;
import humane.borrower.hold.store.HoldKeeping;
import humane.borrower.limitation.store.BarredDebts;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down the holds of old debts, so that each is work for a person. */
@ApplicationScoped
public class BarredDebtsJob implements RecurringJob {
  private static final Duration LOOK_AGAIN = Duration.ofHours(6);
  private static final int BORROWERS_AT_ONCE = 500;
  private static final String BY = "limitation";

  private final BorrowerStore borrowers;
  private final AccountStore accounts;
  private final BarredDebts barred;
  private final HoldKeeping keeping;
  private final Clock clock;

  BarredDebtsJob(
      BorrowerStore borrowers,
      AccountStore accounts,
      BarredDebts barred,
      HoldKeeping keeping,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.accounts = accounts;
    this.barred = barred;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "barred-debts";
  }

  @Override
  public Duration pause() {
    return LOOK_AGAIN;
  }

  @Override
  public void run() {
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String from = after.get();
      after = QuarkusTransaction.requiringNew().call(() -> some(from));
    }
  }

  /** Handles the borrowers after one, and tells the last of them; nothing when none is left. */
  private Optional<String> some(String after) {
    List<String> ids = borrowers.lockSomeAfter(after, BORROWERS_AT_ONCE);
    if (ids.isEmpty()) return Optional.empty();
    List<Hold> found =
        barred.notYetHeld(
            borrowers.list(ids),
            accounts.openOf(ids).stream().collect(Collectors.groupingBy(Account::borrowerId)),
            clock.instant());
    for (Hold hold : found) keeping.set(written(hold), new HoldKeeping.Command(BY, null, null));
    return Optional.of(ids.getLast());
  }

  private static Hold written(Hold hold) {
    return new Hold(
        UUID.randomUUID().toString(),
        hold.borrowerId(),
        hold.kind(),
        hold.accountRefs(),
        hold.from(),
        hold.until(),
        hold.by(),
        hold.note(),
        hold.createdAt(),
        null);
  }
}
