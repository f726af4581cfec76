package humane.budget.proposal.rest;

import humane.budget.form.FieldChecks;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.ProposalMaker;
import humane.budget.proposal.solver.LinearMixer;
import humane.budget.proposal.store.PlanLimitsFile;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Proposals as a question: nothing is stored, and who asks changes nothing. */
@Path("/plan-proposals/preview")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanPreviewResource {
  private final PlanLimitsFile limits;
  private final Sayings sayings;
  private final Clock businessTime;

  PlanPreviewResource(PlanLimitsFile limits, Sayings sayings, @BusinessTime Clock businessTime) {
    this.limits = limits;
    this.sayings = sayings;
    this.businessTime = businessTime;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE, Roles.BORROWER})
  @Operation(
      summary = "The plans a household could keep",
      description =
          "A month is a twelfth of a year; the first instalment is due one month after startsOn; interest is rounded half even; the last instalment takes the remainder. Beyond the agreed fields: frequency WEEKLY to MONTHLY (no more often than income comes in), sharing CHEAPEST or PRO_RATA, a debt's feesMinor, concession.feeWaiverMinor and .writeOffMinor, months and notSure of an income or expense.")
  public PlanAnswerView preview(PlanQuestionForm form) {
    PlanQuestion question =
        FieldChecks.given(form)
            .read(LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC), limits::on);
    ProposalMaker maker = new ProposalMaker(limits.on(question.today()), new LinearMixer());
    return PlanAnswerView.of(maker.answer(question), question, sayings);
  }
}
