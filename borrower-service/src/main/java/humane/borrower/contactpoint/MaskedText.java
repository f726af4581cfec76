package humane.borrower.contactpoint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes numbers out of what people write, before it is stored: somebody else's number must not come
 * to rest here.
 */
public final class MaskedText {
  /**
   * Seven digits and more, as people write numbers; dates and amounts are shorter or have another
   * shape.
   */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])[+＋]?\\(?\\p{Nd}(?:[\\s().\\-–/]{0,2}\\p{Nd}){6,18}");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final String MASK = "•••••";

  private MaskedText() {}

  public static String of(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            found ->
                DATE.matcher(found.group()).matches() && found.group().length() <= 10
                    ? found.group()
                    : MASK);
  }

  /** The numbers that would be taken out, as they are written. */
  public static List<String> numbersIn(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
