package humane.borrower.account.store;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.Product;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts in the database. */
@ApplicationScoped
public class AccountStore {
  public static final String FACTS_PLACE = "account.facts";
  private static final String COLUMNS =
      "account_ref, borrower_id, product, currency, facts_sealed, segment, facts_as_of, closed_at";

  private final Database database;
  private final Sealing sealing;

  AccountStore(Database database, Sealing sealing) {
    this.database = database;
    this.sealing = sealing;
  }

  public List<Account> of(Collection<String> borrowerIds) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE borrower_id = ANY (?) AND facts_sealed IS NOT NULL ORDER BY account_ref",
        this::read,
        borrowerIds);
  }

  /** The accounts of these that are not closed. */
  public List<Account> openOf(Collection<String> borrowerIds) {
    sealing.prepare(borrowerIds);
    return of(borrowerIds).stream().filter(account -> account.closedAt() == null).toList();
  }

  /** Every holder's view of one account. */
  public List<Account> withRef(String accountRef) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE account_ref = ? AND facts_sealed IS NOT NULL ORDER BY created_at, borrower_id",
        this::read,
        accountRef);
  }

  public List<Account> lockWithRef(String accountRef) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE account_ref = ? AND facts_sealed IS NOT NULL ORDER BY borrower_id FOR UPDATE",
        this::read,
        accountRef);
  }

  public void change(
      Account account, AccountFacts facts, Instant asOf, @Nullable Instant closedAt) {
    database.update(
        "UPDATE account SET facts_sealed = ?, in_arrears = ?, facts_as_of = greatest(facts_as_of, ?), closed_at = ? WHERE account_ref = ? AND borrower_id = ?",
        sealing.facts(account.borrowerId(), facts, FACTS_PLACE),
        facts.inArrears(),
        asOf,
        closedAt,
        account.accountRef(),
        account.borrowerId());
  }

  private Account read(ResultSet row) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new Account(
        row.getString("account_ref"),
        borrowerId,
        Product.valueOf(row.getString("product")),
        row.getString("currency"),
        sealing.openFacts(
            borrowerId, row.getBytes("facts_sealed"), FACTS_PLACE, AccountFacts.class),
        Segment.valueOf(row.getString("segment")),
        Rows.instant(row, "facts_as_of"),
        Rows.instantOrNull(row, "closed_at"));
  }
}
