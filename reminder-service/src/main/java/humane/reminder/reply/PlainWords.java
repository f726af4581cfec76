package humane.reminder.reply;

import humane.replymodel.Simplified;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a message into one spelling: half-width, lower case, simplified characters, no punctuation
 * or pictures around the words.
 */
public final class PlainWords {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
  private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  private PlainWords() {}

  public static String of(String message) {
    String folded = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = APOSTROPHES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll("'");
    String spaced = NO_WORD.matcher(visible).replaceAll(" ").strip();
    return Simplified.of(BETWEEN_HAN.matcher(spaced).replaceAll(""));
  }
}
