package humane.borrower.signin.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as a reader of the page's language writes them. */
final class Days {
  private Days() {}

  static String of(LocalDate day, String language) {
    return written(day, language, FormatStyle.LONG);
  }

  /** For a table, where there is little room. */
  static String shortly(LocalDate day, String language) {
    return written(day, language, FormatStyle.MEDIUM);
  }

  /** The day it was where the borrower lives. */
  static String of(Instant at, @Nullable String timeZone, String language) {
    ZoneId zone = timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    return of(LocalDate.ofInstant(at, zone), language);
  }

  private static String written(LocalDate day, String language, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style)
        .withLocale(Locale.forLanguageTag(language))
        .format(day);
  }
}
