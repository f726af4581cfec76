package humane.reminder.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a case or its person, or was decided not to happen.
 *
 * @param text what was sent or said
 * @param verdict with a decision: CLEARED, DEFERRED or REFUSED
 * @param state what an attempt, a delivery or a stop came to
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
    @Nullable String purpose) {

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
