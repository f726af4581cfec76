package humane.handset.call;

import java.time.Instant;

/** Something said or pressed in a call. */
public record CallLine(Who who, String text, Instant at) {

  /** Who is heard. */
  public enum Who {
    LENDER,
    PHONE,
    NETWORK
  }
}
