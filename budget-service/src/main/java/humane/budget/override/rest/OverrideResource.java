package humane.budget.override.rest;

import humane.budget.access.Caller;
import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.form.FieldChecks;
import humane.budget.override.job.Overrides;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A plan above what is left: one person asks, with a reason. */
@Path("/borrowers/{borrowerId}/plan-overrides")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverrideResource {
  private static final int REASON_MIN = 20;
  private static final int REASON_MAX = 2_000;

  /**
   * What is asked a month, in minor units or else, as people write it, in units of the accounts'
   * currency ("1250.50"), and why, in 20 to 2000 characters.
   */
  public record OverrideForm(Long monthlyMinor, String monthly, String reason) {}

  private final Overrides overrides;
  private final FactsForStaff facts;
  private final Caller caller;

  OverrideResource(Overrides overrides, FactsForStaff facts, Caller caller) {
    this.overrides = overrides;
    this.facts = facts;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  @Operation(summary = "Asks for a plan above what is left; nothing is shown until another decides")
  public OverrideView ask(@PathParam("borrowerId") String borrowerId, OverrideForm form) {
    FieldChecks checks = new FieldChecks();
    BorrowerFacts borrower = facts.of(borrowerId);
    long monthlyMinor = monthlyMinor(checks, FieldChecks.given(form), borrower);
    if (checks.present("reason", form.reason())) {
      int length = form.reason().strip().length();
      if (length < REASON_MIN || length > REASON_MAX) {
        checks.wrong(
            "reason", null, "must have " + REASON_MIN + " to " + REASON_MAX + " characters");
      }
    }
    checks.refuseIfWrong();
    return OverrideView.of(
        overrides.ask(borrower, monthlyMinor, form.reason().strip(), caller.staffName()));
  }

  private long monthlyMinor(FieldChecks checks, OverrideForm form, BorrowerFacts borrower) {
    if (form.monthly() == null || form.monthlyMinor() != null) {
      return checks.amountAboveZero("monthlyMinor", form.monthlyMinor());
    }
    try {
      String currency = overrides.currencyOf(borrower);
      int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
      return checks.amountAboveZero(
          "monthly",
          new BigDecimal(form.monthly().strip()).movePointRight(digits).longValueExact());
    } catch (ArithmeticException | NumberFormatException noSum) {
      checks.wrong("monthly", form.monthly(), "must be a sum such as 1250 or 1250.50");
      return 1;
    }
  }
}
