package humane.reminder.reply;

import java.text.Normalizer;
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

  private final String[] syllables;

  /** All syllables without a space. */
  private final String letters;

  private Pinyin(String[] syllables) {
    this.syllables = syllables;
    this.letters = String.join("", syllables);
  }

  static Pinyin in(String message) {
    String letters = Normalizer.normalize(message, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return new Pinyin(NO_LETTER.split(TONES.matcher(letters).replaceAll("").replace("'", "")));
  }

  /**
   * @param words in Latin letters without a space
   * @return whether they stand in the message from the beginning of a word on
   */
  boolean says(String words) {
    int at = 0;
    for (int from = 0; from < syllables.length; from++) {
      if (letters.startsWith(words, at) && !isDenied(from)) return true;
      at += syllables[from].length();
    }
    return false;
  }

  /** Whoever does not want to stop, or does not mean it, says so right before. */
  private boolean isDenied(int from) {
    return from > 0 && DENIALS.contains(syllables[from - 1])
        || from > 1 && DENIALS.contains(syllables[from - 2] + syllables[from - 1]);
  }
}
