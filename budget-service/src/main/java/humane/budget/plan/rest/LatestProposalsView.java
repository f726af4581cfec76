package humane.budget.plan.rest;

import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.ShownProposal;
import humane.budget.proposal.ProposalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Proposals that were shown, the one opened or seen last first, and the plans that stand. The first
 * item is what a plain "yes" means.
 */
public record LatestProposalsView(List<Item> items, List<StandingPlan> plans) {

  public record Item(
      String id,
      ProposalKind kind,
      String termsHash,
      String currency,
      Long firstInstalmentMinor,
      LocalDate firstDueOn,
      int instalments,
      LocalDate endsOn,
      long regularInstalmentsMinor,
      Instant createdAt,
      Instant seenAt,
      Instant openedAt) {}

  public record StandingPlan(String planId, PlanState state, List<String> accountRefs) {}

  static LatestProposalsView of(List<ShownProposal> shown, List<Plan> plans) {
    Comparator<ShownProposal> lastOpened =
        Comparator.comparing(one -> one.openedAt().orElse(Instant.EPOCH));
    Comparator<ShownProposal> lastSeen =
        Comparator.comparing(one -> one.seenAt().orElse(Instant.EPOCH));
    return new LatestProposalsView(
        shown.stream()
            .sorted(lastOpened.thenComparing(lastSeen).reversed())
            .limit(10)
            .map(LatestProposalsView::item)
            .toList(),
        plans.stream()
            .map(plan -> new StandingPlan(plan.id(), plan.state(), plan.accountRefs()))
            .toList());
  }

  private static Item item(ShownProposal one) {
    var proposal = one.terms().proposal();
    var first = proposal.instalments().stream().findFirst();
    return new Item(
        one.id(),
        proposal.kind(),
        proposal.termsHash(),
        one.terms().question().currency(),
        first.map(instalment -> instalment.amountMinor()).orElse(null),
        first.map(instalment -> instalment.dueOn()).orElse(null),
        proposal.instalments().size(),
        proposal.endsOn(),
        one.terms().regularMinor(),
        one.createdAt(),
        one.seenAt().orElse(null),
        one.openedAt().orElse(null));
  }
}
