package humane.budget.schedule.rest;

import humane.budget.form.FieldChecks;
import humane.budget.schedule.LoanArithmetic;
import humane.budget.schedule.ScheduleOutcome;
import humane.budget.schedule.ScheduleTerms;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One loan's terms in, its instalments out; nothing is stored. */
@Path("/schedules/preview")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchedulePreviewResource {

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  @Operation(
      summary = "The instalments of one loan",
      description =
          "roundInstalmentTo rounds the level instalment to a multiple; EQUAL_PRINCIPAL of a DECLINING loan has none and is left as it is. With THIRTY_360 a whole month always counts 30 days. The last instalment takes the remainder. Beyond the agreed fields: every (so many periods of the frequency) or everyDays, downPaymentPercent (due on the day of payout), principalGracePeriods, interestGracePeriods, interestFreePeriods, interestFrom, instalmentMinor (an agreed instalment), laterPayouts ([{on, amountMinor}], each after disbursedOn and before the last instalment) and laterPayoutsSpread (OVER_THE_REST, the usual one, or OVER_THE_TERM).")
  public ScheduleView preview(ScheduleForm form) {
    ScheduleTerms terms = FieldChecks.given(form).read();
    return switch (LoanArithmetic.work(terms)) {
      case ScheduleOutcome.Worked(var schedule) -> ScheduleView.of(terms, schedule);
      case ScheduleOutcome.NeverPaysBack(long instalmentMinor, long interestMinor) ->
          throw Problem.badInput(
              terms.special().instalmentMinor().isPresent()
                  ? "instalmentMinor"
                  : "roundInstalmentTo",
              terms.special().instalmentMinor().isPresent()
                  ? String.valueOf(terms.special().instalmentMinor().getAsLong())
                  : String.valueOf(terms.roundInstalmentTo()),
              "makes an instalment of %d that does not pay a period's interest of %d"
                  .formatted(instalmentMinor, interestMinor));
    };
  }
}
