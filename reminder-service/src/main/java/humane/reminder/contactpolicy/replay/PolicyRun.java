package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question about the past, with its progress and its answer.
 *
 * @param id null for a question that was answered at once, which is not kept
 */
public record PolicyRun(
    @Nullable UUID id,
    RunKind kind,
    RunState state,
    JsonNode question,
    Instant askedAt,
    long decisionsTotal,
    long decisionsDone,
    @Nullable JsonNode answer) {}
