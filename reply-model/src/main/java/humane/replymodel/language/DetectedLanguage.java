package humane.replymodel.language;

import static com.github.pemistahl.lingua.api.Language.ENGLISH;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a message is in English or Chinese. The script decides where it can; among languages in
 * Latin letters Lingua does (Peter M. Stahl, Apache licence 2.0), whose runs of three letters lie
 * in the class path: about a second and some tens of megabytes to load, nothing asked of anybody.
 */
public final class DetectedLanguage {
  /** Shorter messages tell too little. */
  private static final int WORDS_MIN = 4;

  private static final int LETTERS_MIN = 14;

  /** One の in a Chinese message is a fashion, not Japanese. */
  private static final int KANA_MIN = 2;

  /** How far ahead of English, of 1, the likeliest language must be. */
  private static final double AHEAD = 0.23;

  private static final Pattern NO_LETTERS = Pattern.compile("https?:\\S+|[^\\p{L}' ]+");

  private final LanguageDetector detector =
      LanguageDetectorBuilder.fromLanguages(
              ENGLISH,
              Language.SPANISH,
              Language.PORTUGUESE,
              Language.FRENCH,
              Language.ITALIAN,
              Language.ROMANIAN,
              Language.GERMAN,
              Language.DUTCH,
              Language.POLISH,
              Language.ALBANIAN,
              Language.TURKISH,
              Language.SOMALI,
              Language.SWAHILI,
              Language.YORUBA,
              Language.VIETNAMESE,
              Language.TAGALOG,
              Language.INDONESIAN,
              Language.MALAY)
          .withLowAccuracyMode()
          .build();

  /** True also where the message is too short, or too mixed, to tell. */
  public boolean reads(String message) {
    int han = 0;
    int kana = 0;
    int latin = 0;
    int other = 0;
    for (int sign : message.codePoints().filter(Character::isLetter).toArray())
      switch (UnicodeScript.of(sign)) {
        case HAN, BOPOMOFO -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case LATIN, COMMON, INHERITED -> latin++;
        default -> other++;
      }
    if (kana >= KANA_MIN && kana * 3 > han) return false;
    if (other > 1 && other > han + latin) return false;
    return han > 0 || isEnglish(message);
  }

  private boolean isEnglish(String message) {
    String words = NO_LETTERS.matcher(message).replaceAll(" ").replaceAll(" +", " ").strip();
    if (words.split(" ").length < WORDS_MIN || words.length() < LETTERS_MIN) return true;
    Map<Language, Double> likely = detector.computeLanguageConfidenceValues(words);
    return likely.isEmpty() || likely.getOrDefault(ENGLISH, 0.0) >= 1 - AHEAD;
  }
}
