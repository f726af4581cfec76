package humane.reminder.workitem;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work as it stands. {@code words} is what the borrower wrote, with numbers masked, where a text is
 * to be read; {@code replyId} is the carrier's name of that text.
 */
public record WorkItem(
    UUID id,
    WorkItemKind kind,
    WorkItemState state,
    @Nullable String borrowerId,
    @Nullable UUID caseId,
    String summary,
    @Nullable String words,
    @Nullable String replyId,
    Instant createdAt,
    Instant dueAt,
    @Nullable String claimedBy,
    @Nullable Instant closedAt,
    @Nullable String closedReason) {}
