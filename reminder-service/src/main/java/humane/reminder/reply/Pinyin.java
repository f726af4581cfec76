package humane.reminder.reply;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chinese in Latin letters, as people without a Chinese keyboard write it: with or without spaces
 * and tones, {@code bu yao zai da le}, {@code buyaozaidale}, {@code bú yào zài dǎ}, {@code bu2
 * yao4}.
 */
final class Pinyin {
  private static final Pattern TONES = Pattern.compile("\\p{Mn}|(?<=[a-z])[1-5]");
  private static final Set<String> DENIALS =
      Set.of("bu", "mei", "bie", "buyao", "meiyou", "buxiang");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  private Pinyin() {}

  /**
   * @param words in Latin letters without a space
   * @return whether they stand in the message from the beginning of a word on
   */
  static boolean says(String words, String message) {
    String[] syllables = syllables(message);
    for (int from = 0; from < syllables.length; from++)
      if (from(from, syllables).startsWith(words) && !isDenied(from, syllables)) return true;
    return false;
  }

  /** Whoever does not want to stop, or does not mean it, says so right before. */
  private static boolean isDenied(int from, String[] syllables) {
    return from > 0 && DENIALS.contains(syllables[from - 1])
        || from > 1 && DENIALS.contains(syllables[from - 2] + syllables[from - 1]);
  }

  private static String from(int first, String[] syllables) {
    return String.join("", Arrays.asList(syllables).subList(first, syllables.length));
  }

  private static String[] syllables(String message) {
    String letters = Normalizer.normalize(message, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NO_LETTER.split(TONES.matcher(letters).replaceAll("").replace("'", ""));
  }
}
