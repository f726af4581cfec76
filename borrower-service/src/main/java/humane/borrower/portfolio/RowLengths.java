package humane.borrower.portfolio;

/**
 * Follows the rows of a CSV file as it flows past, as RFC 4180 tells where they end: a line break
 * within quotation marks ends none. So a row is told to be too long before anybody keeps it.
 */
public final class RowLengths {
  public static final int ROW_LENGTH_MAX = 100_000;
  public static final int FIELDS_MAX = 1000;

  /** Line ends, the quotation mark and the comma all come before it. */
  private static final char LAST_THAT_MEANS_SOMETHING = ',';

  private enum At {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private At at = At.FIELD_START;
  private long line = 1;
  private long rowStartedAtLine = 1;
  private int length;
  private int fields = 1;

  /** Takes the next character; false when the row it stands in is too long by now. */
  public boolean take(char next) {
    if (next > LAST_THAT_MEANS_SOMETHING) {
      if (at != At.QUOTED) at = At.PLAIN;
      return ++length <= ROW_LENGTH_MAX;
    }
    if (next == '\n') line++;
    at = after(next);
    if (at == At.FIELD_START && (next == '\n' || next == '\r')) {
      rowStartedAtLine = line;
      length = 0;
      fields = 1;
      return true;
    }
    if (at == At.FIELD_START && next == ',') fields++;
    return ++length <= ROW_LENGTH_MAX && fields <= FIELDS_MAX;
  }

  private At after(char next) {
    return switch (at) {
      case FIELD_START -> next == '"' ? At.QUOTED : outside(next, At.PLAIN);
      case PLAIN -> outside(next, At.PLAIN);
      case QUOTED -> next == '"' ? At.AFTER_QUOTE : At.QUOTED;
      case AFTER_QUOTE -> next == '"' ? At.QUOTED : outside(next, At.PLAIN);
    };
  }

  private static At outside(char next, At otherwise) {
    return next == ',' || next == '\n' || next == '\r' ? At.FIELD_START : otherwise;
  }

  /** The line now stood on, from 1. */
  public long line() {
    return line;
  }

  public long rowStartedAtLine() {
    return rowStartedAtLine;
  }

  /** Whether a row has just ended, or none begun. */
  public boolean isBetweenRows() {
    return length == 0;
  }
}
