package humane.budget.bankstatement;

/** A file that cannot be read, and why: what, and in which line of it. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Why {
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    NO_KNOWN_FORMAT,
    NO_HEADER,
    NOT_WELL_FORMED,
    NO_DATE,
    NO_AMOUNT,
    SEVERAL_CURRENCIES,
    OTHER_CURRENCY
  }

  private final Why why;
  private final long line;
  private final String found;

  /**
   * @param line of the file, from 1; 0 where it is about all of it
   * @param found what stands there, shortened; empty for nothing
   */
  public Unreadable(Why why, long line, String found) {
    super(why + " in line " + line);
    this.why = why;
    this.line = line;
    this.found = found.length() > 40 ? found.substring(0, 40) + "…" : found;
  }

  public Unreadable(Why why) {
    this(why, 0, "");
  }

  public Why why() {
    return why;
  }

  public long line() {
    return line;
  }

  public String found() {
    return found;
  }
}
