package humane.budget.plan.web;

import humane.budget.plan.ShownProposal;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.Proposal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A proposal as a card on the page: what it asks, how long, and how it differs from the shortest.
 */
public record ProposalCard(
    String id,
    String kind,
    String termsHash,
    long monthlyMinor,
    long months,
    LocalDate firstDueOn,
    LocalDate endsOn,
    LocalDate reviewOn,
    long totalMinor,
    long interestMinor,
    long monthsMore,
    long interestMoreMinor,
    long keptMoreMinor,
    boolean paysBack,
    long owedMinor,
    String endX,
    String points,
    List<PlanInstalment> instalments) {

  static ProposalCard of(ShownProposal shown, Proposal shortest, WayDown picture) {
    Proposal one = shown.terms().proposal();
    long months = monthsOf(shown.terms().question().startsOn(), one);
    return new ProposalCard(
        shown.id(),
        one.kind().name(),
        one.termsHash(),
        monthlyOf(one),
        months,
        one.instalments().stream().findFirst().map(PlanInstalment::dueOn).orElse(null),
        one.endsOn(),
        one.reviewOn(),
        one.totalMinor(),
        one.totalInterestMinor(),
        months - monthsOf(shown.terms().question().startsOn(), shortest),
        one.totalInterestMinor() - shortest.totalInterestMinor(),
        monthlyOf(shortest) - monthlyOf(one),
        switch (one.kind()) {
          case SHORTEST, STEADY -> true;
          case TOKEN, PAUSE -> false;
        },
        picture.owedMinor(),
        picture.endX(one),
        picture.points(one),
        one.instalments());
  }

  static long monthsOf(LocalDate startsOn, Proposal proposal) {
    return ChronoUnit.MONTHS.between(
        startsOn.withDayOfMonth(1), proposal.endsOn().withDayOfMonth(1));
  }

  /** What is asked in the first month, over all accounts. */
  private static long monthlyOf(Proposal proposal) {
    return proposal.instalments().stream()
        .filter(one -> one.dueOn().equals(proposal.instalments().getFirst().dueOn()))
        .mapToLong(PlanInstalment::amountMinor)
        .sum();
  }
}
