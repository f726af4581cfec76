package humane.borrower.complaint;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands. The borrower's way goes through us first, then to an authority. */
public enum ComplaintState {
  RECEIVED,
  ACKNOWLEDGED,
  LOOKED_AT,
  ANSWERED,
  /** The borrower was not content with the answer and went to the authority named in the letter. */
  WITH_AUTHORITY,
  CLOSED;

  /** Where it may go from here; an answered one never goes back to waiting. */
  public Set<ComplaintState> next() {
    return switch (this) {
      case RECEIVED -> EnumSet.of(ACKNOWLEDGED, LOOKED_AT, ANSWERED);
      case ACKNOWLEDGED -> EnumSet.of(LOOKED_AT, ANSWERED);
      case LOOKED_AT -> EnumSet.of(ANSWERED);
      case ANSWERED -> EnumSet.of(WITH_AUTHORITY, CLOSED);
      case WITH_AUTHORITY -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.of(WITH_AUTHORITY);
    };
  }

  public boolean isAnswered() {
    return this == ANSWERED || this == WITH_AUTHORITY || this == CLOSED;
  }
}
