package humane.reminder.voice;

/**
 * How far a conversation has come: a type for each state, and each knows what may follow. Who it is
 * moves {@code UNKNOWN → CLAIMED → VERIFIED}; only the states behind {@link Known} hold a proof.
 */
public sealed interface State
    permits Unknown, Claimed, Checking, Leaving, CodeAsked, Transferring, Ended, Known {

  /** What follows; what protects people is heard before, in {@link Conversation}. */
  Turn hear(Heard heard, Situation situation);

  /** What the call came to when it breaks off here. */
  default Disposition brokenOff() {
    return Disposition.HUNG_UP;
  }
}
