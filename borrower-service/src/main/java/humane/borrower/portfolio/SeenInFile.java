package humane.borrower.portfolio;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers what a file has said so far, so that it cannot say two things of one person or one
 * account.
 */
public final class SeenInFile {
  private final Map<String, Integer> personByRef = new HashMap<>();
  private final Map<String, Integer> accountByRefs = new HashMap<>();

  /** Takes note of a row; a row that contradicts an earlier one is refused. */
  public Optional<RowRemark> contradiction(PortfolioRow row) {
    int person =
        Objects.hash(
            row.profile(), row.language(), row.timeZone(), row.jurisdictions(), row.mobile());
    Integer before = personByRef.putIfAbsent(row.borrowerRef(), person);
    if (before != null && before != person)
      return Optional.of(
          RowRemark.rejected(
              PortfolioColumn.BORROWER_REF,
              row.borrowerRef(),
              "stands in an earlier row with another name, birth date, number, language, zone or place"));
    int account = Objects.hash(row.product(), row.currency(), row.facts());
    Integer sameAccount =
        accountByRefs.putIfAbsent(row.borrowerRef() + "\n" + row.accountRef(), account);
    if (sameAccount != null && sameAccount != account)
      return Optional.of(
          RowRemark.rejected(
              PortfolioColumn.ACCOUNT_REF,
              row.accountRef(),
              "stands in an earlier row of the same borrower with other facts"));
    return Optional.empty();
  }
}
