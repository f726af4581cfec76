package humane.replymodel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a message into the spelling in which models read it, in training and in service alike. */
final class Spelling {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cc}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
  private static final Pattern STRETCHED = Pattern.compile("(.)\\1{2,}");

  /** A long number, or what stands for one that was hidden, says only that there is one. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d -]{5,}\\d|•+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Spelling() {}

  static String of(String message) {
    String folded = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE.matcher(folded).replaceAll(" ");
    String plain = APOSTROPHES.matcher(visible).replaceAll("'");
    String numbered = LONG_NUMBER.matcher(plain).replaceAll("000");
    return SPACES.matcher(STRETCHED.matcher(numbered).replaceAll("$1$1")).replaceAll(" ").strip();
  }
}
