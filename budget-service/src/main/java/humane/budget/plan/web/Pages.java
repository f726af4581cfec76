package humane.budget.plan.web;

import humane.budget.borrowerclient.rest.Brand;
import humane.budget.words.Words;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * What every page of this service has: words, the lender's name, the way home, the other language.
 */
@RequestScoped
class Pages {
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private final Visitor visitor;
  private final Brand brand;
  private final PublicAddresses addresses;
  private final UriInfo address;

  Pages(Visitor visitor, Brand brand, PublicAddresses addresses, UriInfo address) {
    this.visitor = visitor;
    this.brand = brand;
    this.addresses = addresses;
    this.address = address;
  }

  TemplateInstance with(Template template) {
    Words words = visitor.words();
    return template
        .data("w", words)
        .data("lang", words.language())
        .data("brand", brand.in(words))
        .data("person", brand.person(words))
        .data("waysToPay", brand.waysToPay(words))
        .data("home", addresses.home().toString())
        .data("here", address.getRequestUri().getRawPath());
  }

  /** The page; a language chosen with it is remembered. */
  Response answer(TemplateInstance page) {
    return inTheLanguageJustChosen(Response.ok(page).type("text/html;charset=UTF-8"));
  }

  Response goTo(String path) {
    return inTheLanguageJustChosen(Response.seeOther(addresses.own(path)));
  }

  private Response inTheLanguageJustChosen(Response.ResponseBuilder answer) {
    visitor
        .justChosen()
        .map(Words::in)
        .ifPresent(
            words ->
                answer.cookie(
                    new NewCookie.Builder(Visitor.LANGUAGE_COOKIE)
                        .value(words.language())
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .build()));
    return answer.build();
  }
}
