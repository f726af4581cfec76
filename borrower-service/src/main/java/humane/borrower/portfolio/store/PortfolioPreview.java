package humane.borrower.portfolio.store;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.portfolio.DistinctTexts;
import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows with what is known, by the same rules by which an import writes; writes nothing.
 */
@ApplicationScoped
public class PortfolioPreview {
  private final BorrowerStore borrowers;
  private final AccountStore accounts;

  PortfolioPreview(BorrowerStore borrowers, AccountStore accounts) {
    this.borrowers = borrowers;
    this.accounts = accounts;
  }

  /** What a file would do so far. */
  public static final class Counts {
    private final Instant asOf;
    private final DistinctTexts persons = new DistinctTexts();
    private final DistinctTexts owed = new DistinctTexts();
    private long borrowersNew;
    private long borrowersChanged;
    private long borrowersUnchanged;
    private long accountsNew;
    private long accountsChanged;
    private long accountsUnchanged;
    private long accountsClosed;
    private long olderThanKnown;
    private long erased;

    public Counts(Instant asOf) {
      this.asOf = asOf;
    }

    public Told told() {
      return new Told(
          borrowersNew,
          borrowersChanged,
          borrowersUnchanged,
          accountsNew,
          accountsChanged,
          accountsUnchanged,
          accountsClosed,
          olderThanKnown,
          erased);
    }
  }

  /**
   * @param accountsClosed that would come to nothing owed
   * @param olderThanKnown accounts of which something newer is known; they stay as they are
   * @param erased rows about somebody whose data was erased
   */
  public record Told(
      long borrowersNew,
      long borrowersChanged,
      long borrowersUnchanged,
      long accountsNew,
      long accountsChanged,
      long accountsUnchanged,
      long accountsClosed,
      long olderThanKnown,
      long erased) {}

  /** Adds usable rows. */
  public void add(List<NumberedRow> rows, Counts counts) {
    Map<String, BorrowerRow> known = new HashMap<>();
    borrowers
        .withRefs(rows.stream().map(numbered -> numbered.row().borrowerRef()).distinct().toList())
        .forEach(row -> known.put(row.ref(), row));
    Map<String, Account> owed = new HashMap<>();
    accounts
        .of(
            known.values().stream()
                .filter(one -> one.erasedAt() == null)
                .map(BorrowerRow::id)
                .toList())
        .forEach(one -> owed.put(one.borrowerId() + "\n" + one.accountRef(), one));
    for (NumberedRow numbered : rows) {
      PortfolioRow row = numbered.row();
      BorrowerRow person = known.get(row.borrowerRef());
      if (person != null && person.erasedAt() != null) {
        counts.erased++;
        continue;
      }
      if (counts.persons.add(row.borrowerRef())) ofPerson(row, person, counts);
      if (counts.owed.add(row.borrowerRef() + "\n" + row.accountRef()))
        ofAccount(
            row, person == null ? null : owed.get(person.id() + "\n" + row.accountRef()), counts);
    }
  }

  private static void ofPerson(PortfolioRow row, @Nullable BorrowerRow known, Counts counts) {
    if (known == null) counts.borrowersNew++;
    else if (counts.asOf.isBefore(known.factsAsOf()) || BorrowerUpserts.says(row, known))
      counts.borrowersUnchanged++;
    else counts.borrowersChanged++;
  }

  private static void ofAccount(PortfolioRow row, @Nullable Account known, Counts counts) {
    if (known == null) counts.accountsNew++;
    else if (AccountUpserts.says(row, known)) counts.accountsUnchanged++;
    else if (counts.asOf.isBefore(known.factsAsOf())) counts.olderThanKnown++;
    else if (known.facts().owesSomething() && !row.facts().owesSomething()) counts.accountsClosed++;
    else counts.accountsChanged++;
  }
}
