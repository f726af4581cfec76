package humane.budget.override.job;

import humane.budget.override.PlanOverride;
import humane.budget.override.store.OverrideStore;
import humane.budget.plan.ShownProposal;
import humane.budget.plan.job.ProposalsOf;
import humane.budget.plan.store.ProposalStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Plans above what is left that a borrower may still accept or leave. */
@ApplicationScoped
public class ShownOverrides {
  private final OverrideStore overrides;
  private final ProposalStore proposals;

  ShownOverrides(OverrideStore overrides, ProposalStore proposals) {
    this.overrides = overrides;
    this.proposals = proposals;
  }

  /** Those that rest on the same budget and accounts as what is shown now, and begin no sooner. */
  public List<ShownProposal> beside(String borrowerId, ProposalsOf.Shown now) {
    return overrides.of(borrowerId).stream()
        .map(PlanOverride::proposalId)
        .flatMap(made -> made.flatMap(proposals::byId).stream())
        .filter(made -> made.terms().hasSameSurplusAs(now.answer().affordability()))
        .filter(made -> made.terms().question().debts().equals(now.question().debts()))
        .filter(made -> !made.terms().question().startsOn().isBefore(now.question().today()))
        .toList();
  }
}
