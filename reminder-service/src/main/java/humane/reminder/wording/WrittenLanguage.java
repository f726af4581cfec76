package humane.reminder.wording;

import java.util.Locale;
import java.util.Optional;

/** The languages in which texts and pages are approved. */
public enum WrittenLanguage {
  CHINESE_SIMPLIFIED("zh-CN"),
  ENGLISH("en");

  private final String tag;

  WrittenLanguage(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  /**
   * English of any country reads as English; Chinese only where it is written in simplified
   * characters.
   */
  public static Optional<WrittenLanguage> of(String languageTag) {
    Locale locale = Locale.forLanguageTag(languageTag.replace('_', '-'));
    return switch (locale.getLanguage()) {
      case "en" -> Optional.of(ENGLISH);
      case "zh" -> simplified(locale) ? Optional.of(CHINESE_SIMPLIFIED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The language that a text of somebody we have not written to yet is in. */
  public static WrittenLanguage seenIn(String words) {
    boolean han =
        words
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? CHINESE_SIMPLIFIED : ENGLISH;
  }

  private static boolean simplified(Locale locale) {
    if (!locale.getScript().isEmpty()) return locale.getScript().equals("Hans");
    return switch (locale.getCountry()) {
      case "", "CN", "SG", "MY" -> true;
      default -> false;
    };
  }
}
