package humane.budget.openpage;

import humane.budget.borrowerclient.rest.Brand;
import humane.budget.words.Words;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every open page has: words, the lender's name and number, the other language. */
@RequestScoped
public class OpenPages {
  private static final String LANGUAGE_COOKIE = "humane_lang";
  private static final String LANGUAGE_QUERY = "lang";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private final Brand brand;
  private final HttpHeaders headers;
  private final UriInfo address;
  private final String publicBaseUrl;
  private final String portal;

  OpenPages(
      Brand brand,
      HttpHeaders headers,
      UriInfo address,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl,
      @ConfigProperty(name = "humane.borrower-service.public-url") String portal) {
    this.brand = brand;
    this.headers = headers;
    this.address = address;
    this.publicBaseUrl = publicBaseUrl;
    this.portal = portal;
  }

  /** The language chosen here or before, else the browser's. */
  public Words words() {
    Cookie remembered = headers.getCookies().get(LANGUAGE_COOKIE);
    return justChosen()
        .or(() -> Optional.ofNullable(remembered).map(Cookie::getValue))
        .map(Words::in)
        .orElseGet(() -> Words.in(headers.getAcceptableLanguages().getFirst().toLanguageTag()));
  }

  public TemplateInstance with(Template template) {
    Words words = words();
    return template
        .data("w", words)
        .data("lang", words.language())
        .data("brand", brand.in(words))
        .data("person", brand.person(words))
        .data("waysToPay", java.util.List.of())
        .data("home", portal + "/me")
        .data("here", address.getRequestUri().getRawPath());
  }

  /** The page; a language chosen with it is remembered. */
  public Response answer(TemplateInstance page) {
    Response.ResponseBuilder answer = Response.ok(page).type("text/html;charset=UTF-8");
    justChosen().map(Words::in).ifPresent(words -> answer.cookie(remembering(words.language())));
    return answer.build();
  }

  public Response goTo(String path) {
    return Response.seeOther(URI.create(publicBaseUrl + path)).build();
  }

  private Optional<String> justChosen() {
    return Optional.ofNullable(address.getQueryParameters().getFirst(LANGUAGE_QUERY));
  }

  private static NewCookie remembering(String language) {
    return new NewCookie.Builder(LANGUAGE_COOKIE)
        .value(language)
        .path("/")
        .maxAge(YEAR_SECONDS)
        .sameSite(NewCookie.SameSite.LAX)
        .httpOnly(true)
        .build();
  }
}
