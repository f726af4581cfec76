package humane.borrower.portfolio;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows a column title that names somebody other than the borrower: a relative, referee, emergency
 * contact, employer, guarantor, colleague, friend or phone book, in several languages, whatever the
 * capitals, blanks and signs between the letters. It errs towards seeing a person: a title it
 * wrongly suspects is refused under a harsher name, and no title is accepted by it.
 */
public final class OtherPerson {
  /** Short words that mean a person only when they stand alone. */
  private static final Set<String> WHOLE_WORDS = Set.copyOf(NamesOfOthers.under("whole words"));

  /** Stems that mean a person wherever they stand in a title. */
  private static final List<String> STEMS = NamesOfOthers.under("stems");

  private static final List<String> SIGNS = NamesOfOthers.under("signs");

  /** Signs that look like an employer and are a unit of money. */
  private static final Pattern UNITS_OF_MONEY = Pattern.compile("(货币|金额|計價|貨幣|金額)(单位|單位)");

  /**
   * "contact 1", "contact2_phone": a list of people; "contact number" alone may be the borrower's
   * own.
   */
  private static final Pattern NUMBERED_CONTACT = Pattern.compile("contact[^\\p{L}]*\\d");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");

  private OtherPerson() {}

  /** Whether a title that is none of ours names another person. */
  public static boolean isNamedBy(String title) {
    String plain =
        INVISIBLE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
    String composed = plain.toLowerCase(Locale.ROOT);
    String signs = UNITS_OF_MONEY.matcher(GAPS.matcher(composed).replaceAll("")).replaceAll("");
    if (SIGNS.stream().anyMatch(signs::contains) || NUMBERED_CONTACT.matcher(composed).find())
      return true;
    String latin = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    String[] words =
        GAPS.split(CAMEL.matcher(latin).replaceAll(" ").toLowerCase(Locale.ROOT).strip());
    String joined = GAPS.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
    return Arrays.stream(words).anyMatch(WHOLE_WORDS::contains)
        || STEMS.stream().anyMatch(joined::contains);
  }
}
