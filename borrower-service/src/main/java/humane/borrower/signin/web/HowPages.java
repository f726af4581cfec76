package humane.borrower.signin.web;

import humane.borrower.account.StatementMaking;
import humane.borrower.account.store.AccountStore;
import humane.borrower.account.store.PaymentStore;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.clock.BusinessTime;
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

/** How what is owed came about, and how we go about it; free, as a page and as a paper. */
@Path("/me/how")
@PermitAll
@RunOnVirtualThread
public class HowPages {
  private static final String ADDRESS = "/me/how";

  private final Pages pages;
  private final Papers papers;
  private final Visit visit;
  private final AccountStore accounts;
  private final PaymentStore payments;
  private final Clock clock;

  HowPages(
      Pages pages,
      Papers papers,
      Visit visit,
      AccountStore accounts,
      PaymentStore payments,
      @BusinessTime Clock clock) {
    this.pages = pages;
    this.papers = papers;
    this.visit = visit;
    this.accounts = accounts;
    this.payments = payments;
    this.clock = clock;
  }

  @GET
  public Response show() {
    return pages
        .signInFirst(false, ADDRESS)
        .orElseGet(() -> pages.page("how", "howTitle", Map.of("accounts", views(borrower()))));
  }

  @GET
  @Path("/paper.pdf")
  public Response paper() {
    return pages
        .signInFirst(false, ADDRESS)
        .orElseGet(
            () -> {
              BorrowerRow borrower = borrower();
              return papers.paper(
                  "howPaper",
                  "howTitle",
                  Map.of(
                      "accounts", views(borrower),
                      "name", borrower.profile().fullName(),
                      "day", today(borrower).toString()),
                  "how.pdf");
            });
  }

  private BorrowerRow borrower() {
    return visit.signedIn().orElseThrow().borrower();
  }

  private List<HowView> views(BorrowerRow borrower) {
    return accounts.of(List.of(borrower.id())).stream()
        .map(
            account ->
                HowView.of(
                    account,
                    StatementMaking.of(account, payments.of(account.accountRef(), borrower.id())),
                    pages.words(),
                    visit.language()))
        .toList();
  }

  private LocalDate today(BorrowerRow borrower) {
    ZoneId zone = borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
