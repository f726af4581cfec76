package humane.borrower.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked of the data held about them, and what came of it.
 *
 * @param dueOn the strictest day by which it is answered, and {@code rule} says so
 * @param outcome null while it is open
 * @param answer what the person was told
 */
public record DataRequest(
    String id,
    DataRequestKind kind,
    Instant receivedAt,
    LocalDate dueOn,
    String rule,
    @Nullable DataRequestOutcome outcome,
    @Nullable String answer,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return outcome == null;
  }
}
