package humane.replymodel;

import java.util.regex.Pattern;

/** The languages that a model reads. */
public enum ModelLanguage {
  ENGLISH("en"),
  CHINESE("zh");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final String tag;

  ModelLanguage(String tag) {
    this.tag = tag;
  }

  /** BCP 47, as files are named. */
  public String tag() {
    return tag;
  }

  /** Which model reads this: a single Chinese character makes it Chinese. */
  public static ModelLanguage of(String message) {
    return HAN.matcher(message).find() ? CHINESE : ENGLISH;
  }
}
