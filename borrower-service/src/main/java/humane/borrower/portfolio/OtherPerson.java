package humane.borrower.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows a column title that names somebody other than the borrower: a relative, referee, emergency
 * contact, employer, guarantor, colleague, friend or phone book, in several languages, whatever the
 * capitals, blanks and signs between the letters, doubled letters, and letters or digits that look
 * like others. It errs towards seeing a person: a title it wrongly suspects is refused under a
 * harsher name, and no title is accepted by it. No list is whole; what keeps a number out that is
 * not the borrower's is {@link OwnNumber}.
 */
public final class OtherPerson {
  private static final TitleWords NAMES = new TitleWords("/portfolio/other-person.txt");

  /** Short words that mean a person only when they stand alone. */
  private static final Set<String> WHOLE_WORDS = Set.copyOf(NAMES.under("whole words"));

  /** Stems that mean a person wherever they stand in a title. */
  private static final Set<String> STEMS =
      NAMES.under("stems").stream()
          .map(Spelling::plain)
          .map(Spelling::squeezed)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> SIGNS = NAMES.under("signs");

  /** Signs that look like an employer and are a unit of money. */
  private static final Pattern UNITS_OF_MONEY = Pattern.compile("(货币|金额|計價|貨幣|金額)(单位|單位)");

  /**
   * "contact 1", "contact2_phone": a list of people; "contact number" alone may be the borrower's
   * own.
   */
  private static final Pattern NUMBERED_CONTACT = Pattern.compile("contact[^\\p{L}]*\\d");

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}]+");

  private OtherPerson() {}

  /** Whether a title that is none of ours names another person. */
  public static boolean isNamedBy(String title) {
    String visible = Spelling.visible(title);
    String composed = visible.toLowerCase(Locale.ROOT);
    String signs = UNITS_OF_MONEY.matcher(GAPS.matcher(composed).replaceAll("")).replaceAll("");
    return SIGNS.stream().anyMatch(signs::contains)
        || NUMBERED_CONTACT.matcher(composed).find()
        || Spelling.readings(Spelling.plain(visible)).stream().anyMatch(OtherPerson::hasAName);
  }

  private static boolean hasAName(String reading) {
    String joined = Spelling.squeezed(GAPS.matcher(reading).replaceAll(""));
    return Arrays.stream(GAPS.split(reading.strip())).anyMatch(WHOLE_WORDS::contains)
        || STEMS.stream().anyMatch(joined::contains);
  }
}
