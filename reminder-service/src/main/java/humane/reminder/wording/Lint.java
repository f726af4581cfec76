package humane.reminder.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses what conduct §1 says is never said: in texts, on pages and in spoken prompts, in every
 * language.
 */
public final class Lint {
  /** What was found where it must not stand. */
  public record Finding(NeverWord.Rule rule, String words) {}

  private record Search(NeverWord never, Pattern pattern) {}

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
  private static final Pattern GAPS_BETWEEN_HAN =
      Pattern.compile("(?<=\\p{IsHan})[\\s\\p{P}]+(?=\\p{IsHan})");
  private static final Set<NeverWord.Rule> ON_PAGES =
      EnumSet.complementOf(
          EnumSet.of(NeverWord.Rule.ACCOUNT_DETAIL, NeverWord.Rule.COLLECTOR_NAME));
  private static final Set<NeverWord.Rule> ON_SENDERS = EnumSet.of(NeverWord.Rule.COLLECTOR_NAME);

  private final List<Search> searches;

  public Lint(List<NeverWord> neverWords) {
    searches = neverWords.stream().map(never -> new Search(never, pattern(never.words()))).toList();
  }

  /** A text message: nothing of the list, and nothing of the account. */
  public List<Finding> inText(String text) {
    return find(text, EnumSet.allOf(NeverWord.Rule.class));
  }

  /**
   * A page or a spoken prompt: nothing of the list; a page may speak of the account and of the law.
   */
  public List<Finding> onPage(String text) {
    return find(text, ON_PAGES);
  }

  /** A name that a message comes from. */
  public List<Finding> inSenderName(String name) {
    return find(name, ON_SENDERS);
  }

  private List<Finding> find(String text, Set<NeverWord.Rule> rules) {
    String plain = plain(text);
    List<Finding> findings = new ArrayList<>();
    for (Search search : searches)
      if (rules.contains(search.never().rule()) && search.pattern().matcher(plain).find())
        findings.add(new Finding(search.never().rule(), search.never().words()));
    return findings;
  }

  /**
   * One spelling for full-width letters, capitals, invisible characters and spread-out Chinese:
   * hiding a word does not help.
   */
  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE.matcher(folded).replaceAll("");
    return GAPS_BETWEEN_HAN.matcher(visible).replaceAll("").replaceAll("\\s+", " ");
  }

  private static Pattern pattern(String words) {
    boolean latin =
        words
            .codePoints()
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    String spaced = Pattern.quote(words).replace(" ", "\\E[\\s-]+\\Q");
    return Pattern.compile(
        latin ? "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])" : Pattern.quote(words));
  }
}
