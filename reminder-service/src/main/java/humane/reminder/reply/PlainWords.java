package humane.reminder.reply;

import humane.replymodel.Simplified;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings a message into one spelling: half-width, lower case, simplified characters, no accents on
 * Latin letters, no punctuation or pictures around the words. What is written in a hurry, without
 * accents or with the letters of a neighbouring language, is read like the careful spelling.
 */
public final class PlainWords {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

  /** Vowel signs that stand beside their letter are part of a word. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}']+");

  /**
   * Letters that no normal form takes apart, and forms of Arabic letters, each with the plain one.
   */
  private static final Map<Character, String> PLAIN_LETTERS =
      Map.ofEntries(
          Map.entry('ı', "i"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ø', "o"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('ё', "е"),
          Map.entry('أ', "ا"),
          Map.entry('إ', "ا"),
          Map.entry('آ', "ا"),
          Map.entry('ى', "ي"),
          Map.entry('ی', "ي"),
          Map.entry('ک', "ك"),
          Map.entry('ة', "ه"),
          Map.entry('ہ', "ه"),
          Map.entry('ـ', ""));

  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
  private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  private PlainWords() {}

  public static String of(String message) {
    String folded = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible =
        APOSTROPHES.matcher(INVISIBLE.matcher(plainLetters(folded)).replaceAll("")).replaceAll("'");
    String spaced = NO_WORD.matcher(visible).replaceAll(" ").strip();
    return Simplified.of(BETWEEN_HAN.matcher(spaced).replaceAll(""));
  }

  private static String plainLetters(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare = Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(bare.length());
    for (int at = 0; at < bare.length(); at++) {
      String letter = PLAIN_LETTERS.get(bare.charAt(at));
      if (letter == null) plain.append(bare.charAt(at));
      else plain.append(letter);
    }
    return plain.toString();
  }
}
