package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.store.StoredImport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import as it is told. */
public record ImportAnswer(
    String id,
    ImportState state,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsPerSecond,
    long warnings,
    Instant asOf,
    Instant receivedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  static ImportAnswer of(StoredImport stored) {
    return new ImportAnswer(
        stored.id(),
        stored.state(),
        stored.rowsRead(),
        stored.rowsAccepted(),
        stored.rowsRejected(),
        stored.rowsPerSecond(),
        stored.warnings(),
        stored.asOf(),
        stored.receivedAt(),
        stored.finishedAt(),
        stored.state() == ImportState.FAILED ? stored.failure() : null);
  }
}
