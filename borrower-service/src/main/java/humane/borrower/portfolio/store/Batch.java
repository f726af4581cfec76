package humane.borrower.portfolio.store;

import humane.borrower.portfolio.PortfolioRow;
import humane.borrower.profile.store.BorrowerRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into the database together.
 *
 * @param borrowers those of the rows' borrowers who were known before, by reference
 * @param newcomers all others, by reference
 */
record Batch(
    Instant asOf,
    Instant now,
    List<NumberedRow> rows,
    Map<String, BorrowerRow> borrowers,
    Map<String, Newcomer> newcomers) {

  String idOf(PortfolioRow row) {
    BorrowerRow known = borrowers.get(row.borrowerRef());
    return known == null ? newcomerOf(row).id() : known.id();
  }

  boolean isNew(PortfolioRow row) {
    return !borrowers.containsKey(row.borrowerRef());
  }

  /** What is sealed of a row whose borrower is new. */
  Newcomer newcomerOf(PortfolioRow row) {
    return Objects.requireNonNull(newcomers.get(row.borrowerRef()));
  }

  List<String> knownIds() {
    return borrowers.values().stream().map(BorrowerRow::id).toList();
  }

  /** Dates of a file are days in the borrower's zone. */
  static ZoneId zoneOf(@Nullable String timeZone) {
    return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
  }
}
