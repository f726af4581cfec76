package humane.reminder.outreach;

import humane.reminder.contactpolicy.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** The life of one attempt. What may follow what is data, and every pair is tested. */
public enum AttemptState {
  /** Cleared and counted, not yet asked of the carrier. */
  RESERVED(Outcome.PENDING),
  /** The last look said no, or something was stopped: it never happened. */
  RELEASED(null),
  /** Committed before the one request is made: from here on it may have reached the borrower. */
  SENDING(Outcome.PENDING),
  /** The carrier has it. */
  SENT(Outcome.PENDING),
  DELIVERED(Outcome.DELIVERED),
  UNDELIVERED(Outcome.UNDELIVERED),
  /** The carrier said no to this message. */
  REFUSED(Outcome.UNDELIVERED),
  /** For certain the carrier took nothing: it never happened. */
  NOT_TAKEN(null),
  /**
   * Not known and not to be found out: counted as if it had reached the borrower, never sent again.
   */
  UNKNOWN(Outcome.UNKNOWN);

  private final Outcome countsAs;

  @SuppressWarnings("NullAway")
  AttemptState(@org.jspecify.annotations.Nullable Outcome countsAs) {
    this.countsAs = countsAs;
  }

  /** Whether caps count it. */
  public boolean counts() {
    return countsAs != null;
  }

  /** What the gate is told of it; only for states that count. */
  public Outcome countsAs() {
    if (countsAs == null) throw new IllegalStateException(this + " never happened");
    return countsAs;
  }

  /** The states that may follow. */
  public Set<AttemptState> next() {
    return switch (this) {
      case RESERVED -> EnumSet.of(RELEASED, SENDING);
      case SENDING -> EnumSet.of(SENT, REFUSED, NOT_TAKEN, UNKNOWN);
      case SENT -> EnumSet.of(DELIVERED, UNDELIVERED);
      case RELEASED, DELIVERED, UNDELIVERED, REFUSED, NOT_TAKEN, UNKNOWN ->
          EnumSet.noneOf(AttemptState.class);
    };
  }

  public boolean mayBecome(AttemptState later) {
    return next().contains(later);
  }
}
