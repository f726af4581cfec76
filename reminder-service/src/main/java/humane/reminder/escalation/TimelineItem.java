package humane.reminder.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a case or its person, or was decided not to happen.
 *
 * @param text what was sent or said
 * @param verdict with a decision: CLEARED, DEFERRED or REFUSED
 * @param state what an attempt, a delivery or a stop came to
 * @param entryId the ledger entry it is told from
 */
public record TimelineItem(
    Instant at,
    Kind kind,
    @Nullable String channel,
    @Nullable String text,
    @Nullable String verdict,
    @Nullable List<Why> reasons,
    @Nullable Instant notBefore,
    @Nullable String state,
    @Nullable String purpose,
    @Nullable UUID entryId) {

  /** The same, told from an entry. */
  public TimelineItem from(UUID entry) {
    return new TimelineItem(
        at, kind, channel, text, verdict, reasons, notBefore, state, purpose, entry);
  }

  /** The agreed kinds. */
  public enum Kind {
    DECISION,
    ATTEMPT,
    DELIVERY,
    REPLY,
    SUPPRESSION,
    HOLD,
    PERSON
  }

  /** One reason of the gate. */
  public record Why(
      String code, String rule, String source, @Nullable Instant notBefore, String text) {}
}
