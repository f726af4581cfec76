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
 * @param idByRef the id of every row's borrower, known or new
 */
record Batch(
    Instant asOf,
    Instant now,
    List<NumberedRow> rows,
    Map<String, BorrowerRow> borrowers,
    Map<String, String> idByRef) {

  String idOf(PortfolioRow row) {
    return Objects.requireNonNull(idByRef.get(row.borrowerRef()));
  }

  boolean isNew(PortfolioRow row) {
    return !borrowers.containsKey(row.borrowerRef());
  }

  /** Dates of a file are days in the borrower's zone. */
  static ZoneId zoneOf(@Nullable String timeZone) {
    return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
  }
}
