package humane.reminder.optout;

import java.time.Instant;

/**
 * A number of which the two sides do not know the same.
 *
 * @param since from when the side that knows has it
 */
public record Drift(String numberToken, Kind kind, Instant since) {

  /** Which side knows what. */
  public enum Kind {
    /** The carrier has an opt-out that we had not: it is a suppression now. */
    ONLY_CARRIER,
    /** The carrier still has an opt-out that a later START here has ended; it blocks our texts. */
    CARRIER_MISSED_START,
    /** We have one that the carrier has not; ours holds. */
    ONLY_HERE
  }
}
