package humane.borrower.account.store;

import humane.borrower.account.Account;
import humane.borrower.account.AccountFacts;
import humane.borrower.account.Product;
import humane.borrower.database.Database;
import humane.borrower.database.Opening;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.borrower.reference.RefTokens;
import humane.borrower.segment.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts in the database. */
@ApplicationScoped
public class AccountStore {
  public static final String FACTS_PLACE = "account.facts";
  public static final String REF_PLACE = "account.ref";
  private static final String COLUMNS =
      "ref_sealed, borrower_id, product, currency, facts_sealed, segment, facts_as_of, closed_at";

  private final Database database;
  private final Sealing sealing;
  private final RefTokens tokens;

  AccountStore(Database database, Sealing sealing, RefTokens tokens) {
    this.database = database;
    this.sealing = sealing;
    this.tokens = tokens;
  }

  public List<Account> of(Collection<String> borrowerIds) {
    return of(borrowerIds, sealing);
  }

  /** The same, with the keys at hand. */
  public List<Account> of(Collection<String> borrowerIds, Opening opening) {
    return database
        .list(
            "SELECT "
                + COLUMNS
                + " FROM account WHERE borrower_id = ANY (?) AND facts_sealed IS NOT NULL",
            row -> read(row, opening),
            borrowerIds)
        .stream()
        .sorted(Comparator.comparing(Account::accountRef).thenComparing(Account::borrowerId))
        .toList();
  }

  /** The accounts of these that are not closed. */
  public List<Account> openOf(Collection<String> borrowerIds) {
    return of(borrowerIds, sealing.opening(borrowerIds)).stream()
        .filter(account -> account.closedAt() == null)
        .toList();
  }

  /** Every holder's view of one account. */
  public List<Account> withRef(String accountRef) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE account_token = ? AND facts_sealed IS NOT NULL ORDER BY created_at, borrower_id",
        this::read,
        tokens.ofAccount(accountRef));
  }

  public List<Account> lockWithRef(String accountRef) {
    return database.list(
        "SELECT "
            + COLUMNS
            + " FROM account WHERE account_token = ? AND facts_sealed IS NOT NULL ORDER BY borrower_id FOR UPDATE",
        this::read,
        tokens.ofAccount(accountRef));
  }

  public void change(
      Account account, AccountFacts facts, Instant asOf, @Nullable Instant closedAt) {
    database.update(
        "UPDATE account SET facts_sealed = ?, in_arrears = ?, facts_as_of = greatest(facts_as_of, ?), closed_at = ? WHERE account_token = ? AND borrower_id = ?",
        sealing.facts(account.borrowerId(), facts, FACTS_PLACE),
        facts.inArrears(),
        asOf,
        closedAt,
        tokens.ofAccount(account.accountRef()),
        account.borrowerId());
  }

  private Account read(ResultSet row) throws SQLException {
    return read(row, sealing);
  }

  private static Account read(ResultSet row, Opening opening) throws SQLException {
    String borrowerId = row.getString("borrower_id");
    return new Account(
        opening.openRecord(borrowerId, row.getBytes("ref_sealed"), REF_PLACE),
        borrowerId,
        Product.valueOf(row.getString("product")),
        row.getString("currency"),
        opening.openFacts(
            borrowerId, row.getBytes("facts_sealed"), FACTS_PLACE, AccountFacts.class),
        Segment.valueOf(row.getString("segment")),
        Rows.instant(row, "facts_as_of"),
        Rows.instantOrNull(row, "closed_at"));
  }
}
