package humane.borrower.complaint;

import humane.borrower.lawclock.DueDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stands.
 *
 * @param borrowerId whom it is about; null while nobody knows
 * @param broughtBy whose words they are
 * @param text as it reached us, numbers masked
 * @param familyContact whether it speaks of contact with others
 * @param owner whose it is; null while nobody has it
 * @param extendedReason why it takes the longer time; null while it does not
 * @param answer what was answered; null before
 */
public record Complaint(
    String id,
    @Nullable String borrowerId,
    BroughtBy broughtBy,
    String text,
    String channel,
    Instant receivedAt,
    List<DueDate> clocks,
    boolean familyContact,
    ComplaintState state,
    @Nullable String owner,
    @Nullable String extendedReason,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable Instant closedAt) {

  public Optional<DueDate> nextDue() {
    return RunningClocks.next(state, extendedReason != null, clocks);
  }
}
