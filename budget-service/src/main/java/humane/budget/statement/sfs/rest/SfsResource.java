package humane.budget.statement.sfs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.budget.access.Caller;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.form.FieldChecks;
import humane.budget.statement.Statement;
import humane.budget.statement.rest.StatementForm;
import humane.budget.statement.rest.StatementResource.StatementView;
import humane.budget.statement.sfs.store.SfsLinesFile;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A borrower's statement in the shape of the Standard Financial Statement, both ways. */
@Path("/borrowers/{borrowerId}/statement/sfs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SfsResource {
  private final StatementStore statements;
  private final SfsLinesFile lines;
  private final BorrowerService borrowers;
  private final Caller caller;

  SfsResource(
      StatementStore statements, SfsLinesFile lines, BorrowerService borrowers, Caller caller) {
    this.statements = statements;
    this.lines = lines;
    this.borrowers = borrowers;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  @Operation(
      summary = "The statement as a sheet of the SFS shape",
      description = "currency says how many digits an amount has. Sums are by the month.")
  public ObjectNode get(
      @PathParam("borrowerId") String borrowerId, @QueryParam("currency") String currency) {
    caller.mayTouch(borrowerId);
    int digits = digits(currency);
    Statement statement =
        statements
            .of(borrowerId)
            .map(StatementStore.Kept::statement)
            .orElseThrow(() -> Problem.notFound("statement of borrower", borrowerId));
    return new SfsWriter(digits).write(statement, lines.sheet());
  }

  @PUT
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.BORROWER})
  @Operation(
      summary = "Takes the statement from a sheet of the SFS shape",
      description =
          "A line is {amount, frequency, not-sure} or an amount by the month. A sum that is given must be that of its lines, within a minor unit for each.")
  public StatementView put(
      @PathParam("borrowerId") String borrowerId,
      @QueryParam("currency") String currency,
      JsonNode body) {
    caller.mayTouch(borrowerId);
    int digits = digits(currency);
    FieldChecks checks = new FieldChecks();
    JsonNode sheet = FieldChecks.given(body);
    if (!sheet.isObject()) {
      throw Problem.badInput("body", null, "must be a sheet, a JSON object");
    }
    Statement statement = new SfsReader(lines.sheet(), digits, checks).read(sheet);
    checks.refuseIfWrong();
    borrowers.refuseUnknown(borrowerId);
    Instant savedAt =
        QuarkusTransaction.requiringNew().call(() -> statements.save(borrowerId, statement));
    return new StatementView(borrowerId, savedAt, StatementForm.of(statement));
  }

  private static int digits(String currency) {
    FieldChecks checks = new FieldChecks();
    checks.currency("currency", currency);
    checks.refuseIfWrong();
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
