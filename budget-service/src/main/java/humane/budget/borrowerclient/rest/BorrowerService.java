package humane.budget.borrowerclient.rest;

import humane.budget.borrowerclient.AccountFacts;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.LenderFacts;
import humane.budget.proposal.Product;
import humane.kit.feed.ChangePage;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks borrower-service, and tells apart what it refused, what never reached it, and what may have
 * been done without our hearing of it. Nothing is repeated here: who calls knows whether a repeat
 * is safe.
 */
@ApplicationScoped
public class BorrowerService {
  private static final String NAME = "borrower-service";

  private final BorrowerServiceApi api;
  private final BorrowerFeedApi feed;
  private final ServiceTokens tokens;

  BorrowerService(
      @RestClient BorrowerServiceApi api, @RestClient BorrowerFeedApi feed, ServiceTokens tokens) {
    this.api = api;
    this.feed = feed;
    this.tokens = tokens;
  }

  /**
   * Refuses a borrower whom borrower-service does not know, or no longer.
   *
   * @throws Problem 404 when there is no such borrower, 503 when nobody can say
   */
  public void refuseUnknown(String borrowerId) {
    try {
      card(borrowerId);
    } catch (BorrowerServiceAway away) {
      throw Problem.unavailable(
          "borrower-service-away",
          "Whether this borrower is known cannot be read just now. Please try again.");
    }
  }

  /** The borrower as known this instant. */
  @Retry(maxRetries = 1, delay = 150, retryOn = BorrowerServiceAway.class)
  public BorrowerFacts facts(String borrowerId) {
    ContactCards.Card card = card(borrowerId);
    List<AccountFacts> accounts =
        orEmpty(card.accounts()).stream()
            .filter(account -> account.balanceMinor() != null && account.balanceMinor() > 0)
            .map(account -> facts(account))
            .toList();
    return new BorrowerFacts(
        borrowerId,
        card.fullName() == null ? "" : card.fullName(),
        card.language() == null ? "en" : card.language(),
        orEmpty(card.jurisdictions()),
        orEmpty(card.timeZones()),
        accounts);
  }

  private ContactCards.Card card(String borrowerId) {
    ContactCards answer =
        ask("contact card", () -> api.cards(bearer(), new ContactCards.Asked(List.of(borrowerId))));
    return answer.cards().stream()
        .filter(one -> borrowerId.equals(one.borrowerId()))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("borrower", borrowerId));
  }

  private AccountFacts facts(ContactCards.CardAccount account) {
    BigDecimal rate = ask("account", () -> api.account(bearer(), account.accountRef())).rate();
    return new AccountFacts(
        account.accountRef(),
        Product.valueOf(account.product()),
        account.currency(),
        account.balanceMinor(),
        account.arrearsMinor() == null ? 0 : account.arrearsMinor(),
        Optional.ofNullable(account.minimumDueMinor()),
        rate);
  }

  /** What the lender prints on every page. */
  public LenderFacts lender() {
    LenderAnswer answer = ask("lender", api::lender);
    return new LenderFacts(
        answer.names() == null ? Map.of() : answer.names(),
        Optional.ofNullable(answer.hotline()).map(LenderAnswer.HotlineAnswer::number),
        Optional.ofNullable(answer.hotline())
            .map(LenderAnswer.HotlineAnswer::hours)
            .orElse(Map.of()),
        orEmpty(answer.waysToPay()).stream()
            .filter(way -> way.words() != null)
            .map(LenderAnswer.WayToPayAnswer::words)
            .toList());
  }

  /** Sets a hold and answers its id. The same command sets it once. */
  @Retry(maxRetries = 1, delay = 150, retryOn = BorrowerServiceAway.class)
  public String hold(String borrowerId, HoldCommand command) {
    HoldAnswer answer = ask("hold", () -> api.hold(bearer(), borrowerId, command));
    if (answer == null || answer.id() == null) {
      throw Problem.conflict("hold-ignored", "borrower-service has heard something newer.");
    }
    return answer.id();
  }

  /** Ends a hold; one that is not there is ended already. */
  public void endHold(String borrowerId, String holdId, String reason) {
    try {
      ask(
          "end of a hold",
          () -> {
            api.endHold(bearer(), borrowerId, holdId, reason);
            return true;
          });
    } catch (Problem refused) {
      if (refused.status() != 404) {
        throw refused;
      }
    }
  }

  /** Says what was forgotten here of an erased person; saying it again changes nothing. */
  public void forgotten(String borrowerId, String key, Map<String, Integer> counts) {
    ask(
        "report of an erasure",
        () -> {
          api.forgotten(bearer(), borrowerId, Map.of("key", key, "forgotten", counts));
          return true;
        });
  }

  public ChangePage changes(long after, int limit, int waitSeconds) {
    return ask("changes", () -> feed.changes(bearer(), after, limit, waitSeconds));
  }

  private String bearer() {
    return tokens.bearerFor(NAME);
  }

  private static <T> T ask(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (WebApplicationException answered) {
      int status = answered.getResponse().getStatus();
      if (status >= 400 && status < 500) {
        throw Problem.of(
            status == 404 ? 404 : 502,
            status == 404 ? "not-found" : "borrower-service-refused",
            "borrower-service refused",
            "The " + what + " was refused by borrower-service with status " + status + ".");
      }
      throw new BorrowerServiceAway(what + ": status " + status, false, answered);
    } catch (ProcessingException silent) {
      throw new BorrowerServiceAway(
          what + ": no answer as agreed, " + silent.getMessage(), neverReached(silent), silent);
    }
  }

  private static boolean neverReached(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static <T> List<T> orEmpty(List<T> items) {
    return items == null ? List.of() : items;
  }
}
