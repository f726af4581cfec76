package humane.budget.statement.rest;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.form.FieldChecks;
import humane.budget.statement.Statement;
import humane.budget.statement.store.StatementStore;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;

/** A borrower's income and expenditure. */
@Path("/borrowers/{borrowerId}/statement")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StatementResource {
  private final StatementStore statements;
  private final BorrowerService borrowers;
  private final Caller caller;

  StatementResource(StatementStore statements, BorrowerService borrowers, Caller caller) {
    this.statements = statements;
    this.borrowers = borrowers;
    this.caller = caller;
  }

  /** The statement as it was last saved. */
  public record StatementView(String borrowerId, Instant savedAt, StatementForm statement) {}

  @PUT
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.BORROWER})
  public StatementView put(@PathParam("borrowerId") String borrowerId, StatementForm form) {
    caller.mayTouch(borrowerId);
    FieldChecks checks = new FieldChecks();
    Statement statement = FieldChecks.given(form).read("statement", checks);
    checks.refuseIfWrong();
    borrowers.refuseUnknown(borrowerId);
    Instant savedAt =
        QuarkusTransaction.requiringNew().call(() -> statements.save(borrowerId, statement));
    return new StatementView(borrowerId, savedAt, StatementForm.of(statement));
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  public StatementView get(@PathParam("borrowerId") String borrowerId) {
    caller.mayTouch(borrowerId);
    return statements
        .of(borrowerId)
        .map(
            kept ->
                new StatementView(borrowerId, kept.savedAt(), StatementForm.of(kept.statement())))
        .orElseThrow(() -> Problem.notFound("statement of borrower", borrowerId));
  }
}
