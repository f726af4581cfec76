package humane.handset.page;

import java.util.List;

/** One thing in a thread: a day that begins, a text, or a call. */
public record Entry(
    Kind kind, String caption, List<Words.Part> parts, String language, String time) {

  /** How it looks. */
  public enum Kind {
    DAY,
    /** From the lender. */
    THEIRS,
    /** From the holder of the phone. */
    MINE,
    /** From the carrier itself. */
    CARRIER,
    CALL
  }

  public String style() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isDay() {
    return kind == Kind.DAY;
  }

  public boolean isCall() {
    return kind == Kind.CALL;
  }
}
