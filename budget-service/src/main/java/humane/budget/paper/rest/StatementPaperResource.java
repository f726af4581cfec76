package humane.budget.paper.rest;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.AccountFacts;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.paper.BudgetTable;
import humane.budget.paper.Spreadsheet;
import humane.budget.statement.store.StatementStore;
import humane.budget.words.Words;
import humane.kit.identity.Roles;
import humane.kit.paper.PdfPress;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** A borrower's own statement to take away, in the borrower's language. */
@Path("/borrowers/{borrowerId}")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.BORROWER})
public class StatementPaperResource {
  private final Template page;
  private final StatementStore statements;
  private final BorrowerService borrowers;
  private final PdfPress press;
  private final Caller caller;

  /** All that a paper of a statement says. */
  private record Known(
      StatementStore.Kept kept, BudgetTable table, Words words, BorrowerFacts borrower) {}

  StatementPaperResource(
      @Location("paper/statement.html") Template page,
      StatementStore statements,
      BorrowerService borrowers,
      PdfPress press,
      Caller caller) {
    this.page = page;
    this.statements = statements;
    this.borrowers = borrowers;
    this.press = press;
    this.caller = caller;
  }

  @GET
  @Path("/statement.pdf")
  @Produces("application/pdf")
  public Response pdf(@PathParam("borrowerId") String borrowerId) {
    Known known = known(borrowerId);
    LocalDate savedOn = LocalDate.ofInstant(known.kept().savedAt(), known.borrower().zone());
    String html =
        page.data("w", known.words())
            .data("table", known.table())
            .data("name", known.borrower().fullName())
            .data("savedOn", savedOn)
            .data("adults", known.kept().statement().adults())
            .data("children", known.kept().statement().children())
            .render();
    return attached(press.print(html), "budget.pdf");
  }

  @GET
  @Path("/statement.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response spreadsheet(@PathParam("borrowerId") String borrowerId) {
    Known known = known(borrowerId);
    return attached(Spreadsheet.of(known.table().cells(known.words())), "budget.csv");
  }

  private Known known(String borrowerId) {
    caller.mayTouch(borrowerId);
    StatementStore.Kept kept =
        statements
            .of(borrowerId)
            .orElseThrow(() -> Problem.notFound("statement of borrower", borrowerId));
    BorrowerFacts borrower = facts(borrowerId);
    Words words = Words.in(borrower.language());
    String country = borrower.planJurisdiction().map(code -> code.substring(0, 2)).orElse("");
    BudgetTable table = BudgetTable.of(kept.statement(), currencyOf(borrower), country, words);
    return new Known(kept, table, words, borrower);
  }

  private BorrowerFacts facts(String borrowerId) {
    try {
      return borrowers.facts(borrowerId);
    } catch (BorrowerServiceAway away) {
      throw Problem.unavailable(
          "accounts-away", "The account cannot be read just now. Please try again in a moment.");
    }
  }

  /** A statement is in the currency of the account it was made for. */
  private static String currencyOf(BorrowerFacts borrower) {
    return borrower.accounts().stream()
        .filter(account -> account.arrearsMinor() > 0)
        .findFirst()
        .or(() -> borrower.accounts().stream().findFirst())
        .map(AccountFacts::currency)
        .orElseThrow(() -> Problem.notFound("account of borrower", borrower.borrowerId()));
  }

  private static Response attached(Object body, String name) {
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
