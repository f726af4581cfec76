package humane.borrower.portfolio;

import java.util.Objects;
import java.util.Optional;

/**
 * Remembers what a file has said so far, so that it cannot say two things of one person or one
 * account. A person or account takes some thirty bytes, whatever its row holds.
 */
public final class SeenInFile {
  private final HashTable persons = new HashTable();
  private final HashTable accounts = new HashTable();

  /** Takes note of a row; a row that contradicts an earlier one is refused. */
  public Optional<RowRemark> contradiction(PortfolioRow row) {
    int person =
        Objects.hash(
            row.profile(), row.language(), row.timeZone(), row.jurisdictions(), row.mobile());
    if (persons.putIfAbsent(HashTable.keyOf(row.borrowerRef()), person) != person)
      return Optional.of(
          RowRemark.rejected(
              PortfolioColumn.BORROWER_REF,
              row.borrowerRef(),
              "stands in an earlier row with another name, birth date, number, language, zone or place"));
    int account = Objects.hash(row.product(), row.currency(), row.facts());
    if (accounts.putIfAbsent(HashTable.keyOf(row.borrowerRef() + "\n" + row.accountRef()), account)
        != account)
      return Optional.of(
          RowRemark.rejected(
              PortfolioColumn.ACCOUNT_REF,
              row.accountRef(),
              "stands in an earlier row of the same borrower with other facts"));
    return Optional.empty();
  }
}
