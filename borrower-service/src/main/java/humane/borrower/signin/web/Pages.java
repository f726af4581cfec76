package humane.borrower.signin.web;

import humane.borrower.lender.Lender;
import humane.borrower.support.SupportEffects;
import humane.borrower.support.SupportNeedKind;
import humane.borrower.support.store.SupportNeedStore;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws the borrower's pages, in the visitor's language, and keeps the session of whoever looks at
 * one.
 */
@ApplicationScoped
class Pages {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Engine engine;
  private final Words words;
  private final Lender lender;
  private final Visit visit;
  private final UriInfo address;
  private final SupportNeedStore needs;

  Pages(
      Engine engine,
      Words words,
      Lender lender,
      Visit visit,
      UriInfo address,
      SupportNeedStore needs) {
    this.engine = engine;
    this.words = words;
    this.lender = lender;
    this.visit = visit;
    this.address = address;
    this.needs = needs;
  }

  /** A word that every language has. */
  String word(String key) {
    return Objects.requireNonNull(words().get(key), key);
  }

  Map<String, String> words() {
    return words.in(visit.language());
  }

  /**
   * @param titleKey the word that is the page's title
   */
  Response page(String name, String titleKey, Map<String, Object> data) {
    return page(200, name, titleKey, data);
  }

  Response page(int status, String name, String titleKey, Map<String, Object> data) {
    String language = visit.language();
    Map<String, Object> all = new HashMap<>(data);
    all.putIfAbsent("wrong", null);
    all.putIfAbsent("said", null);
    TemplateInstance page = engine.getTemplate("me/" + name + ".html").instance();
    all.forEach(page::data);
    String html =
        page.data("title", words().get(titleKey))
            .data("lang", language)
            .data("t", words())
            .data("lender", lender)
            .data("largePrint", wantsLargePrint())
            .data("otherLang", Words.other(language))
            .data("otherLanguageUrl", otherLanguageUrl(language))
            .render();
    Response.ResponseBuilder answer = Response.status(status).type(HTML).entity(html);
    if (address.getQueryParameters().containsKey("lang")) answer.cookie(visit.languageCookie());
    visit
        .signedIn()
        .ifPresent(
            visitor ->
                answer.cookie(visit.session(visitor.borrower().id(), visitor.confirmation())));
    return answer.build();
  }

  private boolean wantsLargePrint() {
    return visit
        .signedIn()
        .map(visitor -> needs.standing(List.of(visitor.borrower().id())))
        .filter(told -> SupportEffects.has(told, SupportNeedKind.LARGE_PRINT))
        .isPresent();
  }

  /** Somewhere else, with the session kept. */
  Response to(String where) {
    Response.ResponseBuilder answer = Response.seeOther(URI.create(where));
    visit
        .signedIn()
        .ifPresent(
            visitor ->
                answer.cookie(visit.session(visitor.borrower().id(), visitor.confirmation())));
    return answer.build();
  }

  /** Where somebody who is not signed in, or not surely enough, is taken first. */
  Optional<Response> signInFirst(boolean confirmed, String returnTo) {
    Optional<Visit.SignedIn> visitor = visit.signedIn();
    if (visitor.isEmpty())
      return Optional.of(
          to(UriBuilder.fromPath("/me").queryParam("return", "{r}").build(returnTo).toString()));
    if (confirmed && !visitor.get().confirmed())
      return Optional.of(
          to(
              UriBuilder.fromPath("/me/confirm")
                  .queryParam("return", "{r}")
                  .build(returnTo)
                  .toString()));
    return Optional.empty();
  }

  /** Pages that answer a form have no address of their own to come back to. */
  private String otherLanguageUrl(String language) {
    String path = address.getPath().startsWith("/") ? address.getPath() : "/" + address.getPath();
    boolean shown =
        path.equals("/me")
            || path.startsWith("/me/in/")
            || path.equals("/me/wishes")
            || path.equals("/me/care")
            || path.equals("/me/call")
            || path.equals("/me/numbers")
            || path.equals("/me/asks")
            || path.startsWith("/me/asks/letter/")
            || path.equals("/me/how")
            || path.equals("/me/contract")
            || path.equals("/me/pin");
    return UriBuilder.fromPath(shown ? path : "/me")
        .queryParam("lang", Words.other(language))
        .build()
        .toString();
  }
}
