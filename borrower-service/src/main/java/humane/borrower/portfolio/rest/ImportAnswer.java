package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.ImportState;
import humane.borrower.portfolio.store.StoredImport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is told.
 *
 * @param percent how much of the file is worked; null where an earlier version did not count
 */
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
    @Nullable String failure,
    @Nullable Integer percent) {

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
        stored.state() == ImportState.FAILED ? stored.failure() : null,
        percent(stored));
  }

  private static @Nullable Integer percent(StoredImport stored) {
    return stored.bytes() == 0
        ? null
        : Integer.valueOf((int) (stored.bytesRead() * 100 / stored.bytes()));
  }
}
