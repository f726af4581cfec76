package humane.borrower.signin.web;

import humane.borrower.account.Account;
import humane.borrower.account.store.AccountStore;
import humane.borrower.lender.Lender;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.store.ConsentStore;
import humane.kit.clock.BusinessTime;
import io.quarkus.qute.TemplateData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clauses of the borrower's own contract on contact and data, and the consents, with dates. */
@Path("/me/contract")
@PermitAll
@RunOnVirtualThread
public class ContractPage {
  /** A clause in the reader's language. */
  @TemplateData
  public record ClauseView(String topicWords, String number, String words, String since) {}

  /**
   * A consent as it stands.
   *
   * @param until to which day it counts or counted; null for one without an end
   */
  @TemplateData
  public record ConsentView(
      String kind, String said, String on, @Nullable String until, @Nullable String source) {}

  private final Pages pages;
  private final Visit visit;
  private final Lender lender;
  private final AccountStore accounts;
  private final ConsentStore consents;
  private final Clock clock;

  ContractPage(
      Pages pages,
      Visit visit,
      Lender lender,
      AccountStore accounts,
      ConsentStore consents,
      @BusinessTime Clock clock) {
    this.pages = pages;
    this.visit = visit;
    this.lender = lender;
    this.accounts = accounts;
    this.consents = consents;
    this.clock = clock;
  }

  @GET
  public Response show() {
    return pages.signInFirst(false, "/me/contract").orElseGet(this::page);
  }

  private Response page() {
    BorrowerRow borrower = visit.signedIn().orElseThrow().borrower();
    List<LocalDate> contracts =
        accounts.of(List.of(borrower.id())).stream()
            .map((Account account) -> account.facts().contractDate())
            .filter(Objects::nonNull)
            .toList();
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return pages.page(
        "contract",
        "contractTitle",
        Map.of(
            "clauses",
            contracts.stream()
                .flatMap(day -> lender.clausesOf(day).stream())
                .distinct()
                .map(this::view)
                .toList(),
            "consents",
            consents.newest(List.of(borrower.id())).stream()
                .map(consent -> view(consent, borrower, today))
                .toList()));
  }

  private ClauseView view(Lender.Clause clause) {
    return new ClauseView(
        pages.word("contract" + clause.topic()),
        clause.number(),
        clause.wordsIn(visit.language()),
        pages.word("contractSince").replace("{day}", Days.of(clause.since(), visit.language())));
  }

  /** One that was given for a time says until when, and whether that time is over. */
  private ConsentView view(Consent consent, BorrowerRow borrower, LocalDate today) {
    String until =
        !consent.given() || consent.expiresOn() == null
            ? null
            : pages.word(consent.isOverOn(today) ? "contractOver" : "contractUntil")
                + " "
                + Days.of(consent.expiresOn(), visit.language());
    return new ConsentView(
        pages.word("consent" + consent.kind()),
        pages.word(consent.given() ? "contractGiven" : "contractEnded"),
        Days.of(consent.saidAt(), borrower.timeZone(), visit.language()),
        until,
        consent.source());
  }
}
