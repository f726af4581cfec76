package humane.borrower.wishes;

import java.util.regex.Pattern;

/**
 * Words of the borrower's own that our texts may carry, so that a text without them is suspicious.
 * They travel in texts that others may see, so they say nothing of money and hold no digits.
 */
public final class Phrase {
  /** Whether words will do, or why not. */
  public enum Verdict {
    FINE,
    WRONG_LENGTH,
    NOT_WORDS,
    ABOUT_MONEY
  }

  private static final int LENGTH_MIN = 2;
  private static final int LENGTH_MAX = 24;
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]+(?:[ '’-][\\p{L}\\p{M}]+)*");

  /** What no text carries (P3, conduct.md section 1), whoever wrote it. */
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)debt|overdue|arrears|\\bplan|\\bpay|owe|loan|collect|stop|wrong|欠|债|逾期|计划|催|还款|贷|退订|错");

  private Phrase() {}

  public static Verdict judge(String words) {
    String stripped = words.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length < LENGTH_MIN || length > LENGTH_MAX) return Verdict.WRONG_LENGTH;
    if (!WORDS.matcher(stripped).matches()) return Verdict.NOT_WORDS;
    return MONEY.matcher(stripped).find() ? Verdict.ABOUT_MONEY : Verdict.FINE;
  }
}
