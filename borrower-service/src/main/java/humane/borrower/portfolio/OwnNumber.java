package humane.borrower.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows a column title that says: this is the borrower's own telephone number. Nobody can list
 * every word for a relative, so the rule runs the other way round: a title is accepted only when it
 * is made wholly of the words in {@code portfolio/own-number.txt}, with at most one that says whose
 * the number is. A second number ("phone 2") may be anybody's and is not accepted.
 */
public final class OwnNumber {
  private static final TitleWords WORDS = new TitleWords("/portfolio/own-number.txt");
  private static final int LENGTH_MAX = 80;
  private static final String NUMBER =
      "(?:" + glued("numbers") + "|" + alone("numbers that stand alone") + ")";
  private static final String OWNER = "(?:" + glued("owners") + ")(?: s(?!\\p{L}))?";
  private static final String BESIDES =
      String.join(
          "|",
          NUMBER,
          glued("besides"),
          alone("besides that stand alone"),
          "(?<![0-9])0{0,3}1(?![0-9])",
          " ");
  private static final String WITH_AN_OWNER =
      "(?:" + BESIDES + "|" + glued("only with an owner") + ")*";

  private static final Pattern A_NUMBER = Pattern.compile(NUMBER);
  private static final Pattern OWN =
      Pattern.compile("(?:" + BESIDES + ")*|" + WITH_AN_OWNER + OWNER + WITH_AN_OWNER);

  /** Any other sign may mean a person, as the picture of one does. */
  private static final Pattern GAPS = Pattern.compile("[\\s_./:#*,'’()\\[\\]\\-]+");

  private OwnNumber() {}

  public static boolean isNamedBy(String title) {
    String plain = Spelling.plain(GAPS.matcher(Spelling.visible(title)).replaceAll(" ")).strip();
    return plain.length() <= LENGTH_MAX
        && OWN.matcher(plain).matches()
        && A_NUMBER.matcher(plain).find();
  }

  private static String glued(String section) {
    return anyOf(WORDS.under(section));
  }

  private static String alone(String section) {
    return "(?<!\\p{L})(?:" + anyOf(WORDS.under(section)) + ")(?!\\p{L})";
  }

  private static String anyOf(List<String> words) {
    return words.stream()
        .map(Spelling::plain)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
