package humane.reminder.contactpolicy.web;

import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.wording.WrittenLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page: in which language, and where the same page is in the other.
 *
 * @param lang BCP 47
 * @param other address of the same page in the other language
 */
public record Reader(WrittenLanguage language, String lang, String other) {

  public static Reader of(@Nullable String asked, HttpHeaders headers, UriInfo here) {
    WrittenLanguage language = PageLanguage.of(asked, headers);
    WrittenLanguage other =
        language == WrittenLanguage.ENGLISH
            ? WrittenLanguage.CHINESE_SIMPLIFIED
            : WrittenLanguage.ENGLISH;
    return new Reader(
        language,
        language.tag(),
        here.getRequestUriBuilder()
            .scheme(null)
            .host(null)
            .port(-1)
            .replaceQueryParam("lang", other.tag())
            .build()
            .toString());
  }
}
