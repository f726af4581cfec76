package humane.borrower.complaint.rest;

import humane.borrower.complaint.BroughtBy;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.ComplaintState;
import humane.borrower.lawclock.DueDate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint over HTTP.
 *
 * @param nextDue the earliest date still to be kept; null once it is answered
 * @param next where it may go from here
 */
record ComplaintAnswer(
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
    @Nullable Instant closedAt,
    @Nullable DueDate nextDue,
    Set<ComplaintState> next) {

  static ComplaintAnswer of(Complaint one) {
    return new ComplaintAnswer(
        one.id(),
        one.borrowerId(),
        one.broughtBy(),
        one.text(),
        one.channel(),
        one.receivedAt(),
        one.clocks(),
        one.familyContact(),
        one.state(),
        one.owner(),
        one.extendedReason(),
        one.answer(),
        one.answeredAt(),
        one.closedAt(),
        one.nextDue().orElse(null),
        one.state().next());
  }
}
