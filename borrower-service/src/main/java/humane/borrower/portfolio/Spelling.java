package humane.borrower.portfolio;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways of spelling one word, brought to one: width, accents, capitals, look-alikes. */
final class Spelling {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern BESIDE_LETTERS =
      Pattern.compile("(?<=\\p{L})[0134578@$]+|[0134578@$]+(?=\\p{L})");

  /** Cyrillic and Greek letters, and below each the Latin one that it is drawn like. */
  private static final String STRANGERS = "аеорсухкмнвтіјѕԁһӏԛԝαεορνικυτηχγωβμζ";

  private static final String LATIN = "aeopcyxkmhbtijsdhlqwaeopvikythxywbmz";
  private static final String SIGNS = "0134578@$";

  /** A one stands for an i or an l. */
  private static final List<String> LETTERS = List.of("oieastbas", "oleastbas");

  private Spelling() {}

  /** One width, and nothing that cannot be seen. */
  static String visible(String title) {
    return INVISIBLE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Without accents and capitals; a capital within a word begins a new one. */
  static String plain(String visible) {
    String bare = MARKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFD)).replaceAll("");
    return CAMEL.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** What a plain title may be read as: letters of other alphabets and digits stand for letters. */
  static List<String> readings(String plain) {
    String latin = replaced(plain, STRANGERS, LATIN);
    return List.of(
        latin, lettersFor(latin, LETTERS.getFirst()), lettersFor(latin, LETTERS.getLast()));
  }

  /** With every doubled letter single. */
  static String squeezed(String word) {
    return DOUBLED.matcher(word).replaceAll("$1");
  }

  private static String lettersFor(String text, String letters) {
    return BESIDE_LETTERS
        .matcher(text)
        .replaceAll(found -> replaced(found.group(), SIGNS, letters));
  }

  private static String replaced(String text, String from, String to) {
    StringBuilder out = new StringBuilder(text);
    for (int at = 0; at < out.length(); at++) {
      int known = from.indexOf(out.charAt(at));
      if (known >= 0) out.setCharAt(at, to.charAt(known));
    }
    return out.toString();
  }
}
