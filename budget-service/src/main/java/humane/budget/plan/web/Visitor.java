package humane.budget.plan.web;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.AccountFacts;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.plan.ConfirmedBy;
import humane.budget.words.Words;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The borrower who is looking at a page: who, in which language and currency. */
@RequestScoped
class Visitor {
  static final String LANGUAGE_COOKIE = "humane_lang";
  private static final String LANGUAGE_QUERY = "lang";

  private final Caller caller;
  private final BorrowerService borrowers;
  private final HttpHeaders headers;
  private final UriInfo address;
  private BorrowerFacts facts;

  Visitor(Caller caller, BorrowerService borrowers, HttpHeaders headers, UriInfo address) {
    this.caller = caller;
    this.borrowers = borrowers;
    this.headers = headers;
    this.address = address;
  }

  String id() {
    return caller.name();
  }

  /** The PIN or a fresh code, once one of them was given. */
  Optional<ConfirmedBy> confirmedBy() {
    return caller.confirmedBy();
  }

  BorrowerFacts facts() {
    if (facts == null) {
      try {
        facts = borrowers.facts(id());
      } catch (BorrowerServiceAway away) {
        throw Problem.unavailable(
            "accounts-away", "Your account cannot be read just now. Please try again in a moment.");
      }
    }
    return facts;
  }

  /** The country whose words the budget is written in, by ISO 3166. */
  String country() {
    return facts().planJurisdiction().map(code -> code.substring(0, 2)).orElse("");
  }

  /** The currency of the account the plan would be for. */
  String currency() {
    return facts().accounts().stream()
        .filter(account -> account.arrearsMinor() > 0)
        .findFirst()
        .or(() -> facts().accounts().stream().findFirst())
        .map(AccountFacts::currency)
        .orElseThrow(
            () -> Problem.notFound("account with anything owed for borrower", "signed in"));
  }

  Words words() {
    return chosenLanguage().map(Words::in).orElseGet(() -> Words.in(facts().language()));
  }

  /** A language just chosen on a page, to be remembered. */
  Optional<String> justChosen() {
    return Optional.ofNullable(address.getQueryParameters().getFirst(LANGUAGE_QUERY));
  }

  private Optional<String> chosenLanguage() {
    Cookie cookie = headers.getCookies().get(LANGUAGE_COOKIE);
    return justChosen().or(() -> Optional.ofNullable(cookie).map(Cookie::getValue));
  }
}
