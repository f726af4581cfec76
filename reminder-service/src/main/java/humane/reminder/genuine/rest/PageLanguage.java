package humane.reminder.genuine.rest;

import humane.reminder.wording.WrittenLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language a page is shown: the one asked for, else the first that the browser would like,
 * else English.
 */
public final class PageLanguage {
  private PageLanguage() {}

  public static WrittenLanguage of(@Nullable String asked, HttpHeaders headers) {
    Optional<WrittenLanguage> chosen = asked == null ? Optional.empty() : closest(asked);
    return chosen
        .or(
            () ->
                headers.getAcceptableLanguages().stream()
                    .map(Locale::toLanguageTag)
                    .flatMap(tag -> closest(tag).stream())
                    .findFirst())
        .orElse(WrittenLanguage.ENGLISH);
  }

  /**
   * On a page, unlike in a text, simplified characters serve a reader of traditional ones better
   * than English does.
   */
  private static Optional<WrittenLanguage> closest(String tag) {
    return WrittenLanguage.of(
        tag.toLowerCase(Locale.ROOT).startsWith("zh")
            ? WrittenLanguage.CHINESE_SIMPLIFIED.tag()
            : tag);
  }
}
