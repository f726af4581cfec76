package humane.budget.plan.web;

import humane.budget.plan.job.PlanBeingMade;
import humane.budget.schedule.PayFrequency;
import humane.budget.statement.DebtKind;
import humane.budget.statement.Statement;
import humane.budget.statement.store.StatementStore;
import humane.kit.identity.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What a borrower owes elsewhere: beside the way, for those who owe something. */
@Path("/plan/budget/debts")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class DebtsPages {
  private static final Statement NOTHING_YET = new Statement(1, 0, List.of(), List.of());

  private final Template page;
  private final Visitor visitor;
  private final Pages pages;
  private final StatementStore statements;
  private final PlanBeingMade planBeingMade;

  DebtsPages(
      @Location("plan/debts.html") Template page,
      Visitor visitor,
      Pages pages,
      StatementStore statements,
      PlanBeingMade planBeingMade) {
    this.page = page;
    this.visitor = visitor;
    this.pages = pages;
    this.statements = statements;
    this.planBeingMade = planBeingMade;
  }

  @GET
  public Response ask() {
    return show(form().rows(statement()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> typed) {
    List<DebtsForm.Row> rows = form().typed(typed);
    if (rows.stream().anyMatch(row -> row.wrongKey() != null)) return show(rows);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              statements.save(visitor.id(), statement().withDebts(form().debts(rows)));
              planBeingMade.stepSaved(visitor.id());
            });
    return pages.goTo("/plan/budget/" + BudgetStep.CHECK.path());
  }

  private Response show(List<DebtsForm.Row> rows) {
    return pages.answer(
        pages
            .with(page)
            .data("rows", rows)
            .data("anyWrong", rows.stream().anyMatch(row -> row.wrongKey() != null))
            .data("kinds", DebtKind.values())
            .data("frequencies", PayFrequency.values())
            .data("country", visitor.country())
            .data("currency", visitor.currency()));
  }

  private DebtsForm form() {
    return new DebtsForm(visitor.currency());
  }

  private Statement statement() {
    return statements.of(visitor.id()).map(StatementStore.Kept::statement).orElse(NOTHING_YET);
  }
}
