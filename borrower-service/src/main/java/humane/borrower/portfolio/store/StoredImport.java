package humane.borrower.portfolio.store;

import humane.borrower.portfolio.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as the database knows it.
 *
 * @param stagedAs the name under which its file is staged
 * @param bytes size of the file as UTF-8; 0 where an earlier version did not count it
 * @param bytesRead how much of it is committed
 */
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
    @Nullable String failure,
    String stagedAs,
    long bytes,
    long bytesRead) {

  public long rowsPerSecond() {
    return workingNanos == 0 ? 0 : Math.round(rowsRead * 1e9 / workingNanos);
  }
}
