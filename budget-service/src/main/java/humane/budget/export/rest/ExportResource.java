package humane.budget.export.rest;

import humane.budget.access.Caller;
import humane.budget.agreement.SignedPaper;
import humane.budget.agreement.store.PaperStore;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.budget.override.OverrideState;
import humane.budget.override.PlanOverride;
import humane.budget.override.store.OverrideStore;
import humane.budget.plan.PlanTerms;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.rest.PlanView;
import humane.budget.plan.rest.PlanViews;
import humane.budget.plan.store.PlanStore;
import humane.budget.plan.store.ProposalStore;
import humane.budget.statement.rest.StatementForm;
import humane.budget.statement.store.StatementStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The borrower's data in this service, readable by people and machines. */
@Path("/borrowers/{borrowerId}/export")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExportResource {

  public record Export(
      String service,
      String borrowerId,
      Instant at,
      Instant statementSavedAt,
      StatementForm statement,
      List<ProposalExport> proposals,
      List<PlanView> plans,
      List<PaperExport> papers,
      List<OverrideExport> overrides) {}

  /** A signed agreement by the number printed on it; the paper itself is at its plan's address. */
  public record PaperExport(String planId, String checkNumber, Instant signedAt, String keyId) {
    static PaperExport of(SignedPaper paper) {
      return new PaperExport(paper.planId(), paper.checkNumber(), paper.signedAt(), paper.keyId());
    }
  }

  /** What was asked beyond what is left, and what came of it; who asked is the staff's own data. */
  public record OverrideExport(
      String id,
      String currency,
      long monthlyMinor,
      long leftMinor,
      String reason,
      OverrideState state,
      Instant askedAt,
      Instant decidedAt,
      String proposalId) {
    static OverrideExport of(PlanOverride one) {
      return new OverrideExport(
          one.id(),
          one.currency(),
          one.monthlyMinor(),
          one.leftMinor(),
          one.reason(),
          one.state(),
          one.askedAt(),
          one.decidedAt().orElse(null),
          one.proposalId().orElse(null));
    }
  }

  public record ProposalExport(
      String id, Instant shownAt, Instant seenAt, Instant openedAt, PlanTerms terms) {
    static ProposalExport of(ShownProposal one) {
      return new ProposalExport(
          one.id(),
          one.createdAt(),
          one.seenAt().orElse(null),
          one.openedAt().orElse(null),
          one.terms());
    }
  }

  private final StatementStore statements;
  private final ProposalStore proposals;
  private final PlanStore plans;
  private final PlanViews views;
  private final PaperStore papers;
  private final OverrideStore overrides;
  private final BorrowerService borrowers;
  private final Caller caller;
  private final Clock businessTime;

  ExportResource(
      StatementStore statements,
      ProposalStore proposals,
      PlanStore plans,
      PlanViews views,
      PaperStore papers,
      OverrideStore overrides,
      BorrowerService borrowers,
      Caller caller,
      @BusinessTime Clock businessTime) {
    this.statements = statements;
    this.proposals = proposals;
    this.plans = plans;
    this.views = views;
    this.papers = papers;
    this.overrides = overrides;
    this.borrowers = borrowers;
    this.caller = caller;
    this.businessTime = businessTime;
  }

  @GET
  @RolesAllowed({Roles.COMPLIANCE, Roles.SERVICE, Roles.BORROWER})
  public Export export(@PathParam("borrowerId") String borrowerId) {
    caller.mayTouch(borrowerId);
    var statement = statements.of(borrowerId);
    var shown = proposals.of(borrowerId);
    var agreed = plans.of(borrowerId);
    var asked = overrides.of(borrowerId);
    if (statement.isEmpty() && shown.isEmpty() && agreed.isEmpty() && asked.isEmpty()) {
      // Somebody of whom nothing is held may still be known; nobody else gets an empty answer.
      borrowers.refuseUnknown(borrowerId);
    }
    return new Export(
        "budget-service",
        borrowerId,
        businessTime.instant(),
        statement.map(StatementStore.Kept::savedAt).orElse(null),
        statement.map(kept -> StatementForm.of(kept.statement())).orElse(null),
        shown.stream().map(ProposalExport::of).toList(),
        agreed.stream().map(views::of).toList(),
        agreed.stream()
            .flatMap(plan -> papers.of(plan.id()).stream())
            .map(PaperExport::of)
            .toList(),
        asked.stream().map(OverrideExport::of).toList());
  }
}
