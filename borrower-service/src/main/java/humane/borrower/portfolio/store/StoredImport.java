package humane.borrower.portfolio.store;

import humane.borrower.portfolio.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as the database knows it. */
public record StoredImport(
    String id,
    Instant asOf,
    String mapping,
    ImportState state,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long warnings,
    long workingNanos,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  public long rowsPerSecond() {
    return workingNanos == 0 ? 0 : Math.round(rowsRead * 1e9 / workingNanos);
  }
}
