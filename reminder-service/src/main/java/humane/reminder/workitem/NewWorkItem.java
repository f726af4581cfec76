package humane.reminder.workitem;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something for a person.
 *
 * @param borrowerId whom it is about, where that is known
 * @param caseId where it belongs, if it belongs to one case
 * @param summary one sentence without a name, a number or anything a borrower wrote
 * @param carrierId the inbound text to read, if there is one
 * @param at business instant at which it came up
 */
public record NewWorkItem(
    WorkItemKind kind,
    @Nullable String borrowerId,
    @Nullable UUID caseId,
    String summary,
    @Nullable String carrierId,
    Instant at) {
  public NewWorkItem(
      WorkItemKind kind,
      @Nullable String borrowerId,
      @Nullable UUID caseId,
      String summary,
      Instant at) {
    this(kind, borrowerId, caseId, summary, null, at);
  }
}
