package humane.budget.plan.web;

import humane.budget.plan.ShownProposal;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

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
    long feeMinor,
    String annualPercent,
    long mostMinor,
    long monthsMore,
    long interestMoreMinor,
    long keptMoreMinor,
    boolean paysBack,
    long regularMinor,
    boolean interestRests,
    long owedMinor,
    String endX,
    String points,
    LocalDate halfOn,
    List<PlanInstalment> instalments) {

  /** Whether a later instalment asks for more than the first. */
  public boolean rises() {
    return mostMinor > monthlyMinor;
  }

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
        one.instalments().stream().mapToLong(PlanInstalment::feeMinor).sum(),
        annualPercent(one),
        mostOf(one),
        months - monthsOf(shown.terms().question().startsOn(), shortest),
        one.totalInterestMinor() - shortest.totalInterestMinor(),
        monthlyOf(shortest) - monthlyOf(one),
        one.kind().paysBack(),
        shown.terms().regularMinor(),
        shown.terms().interestRests(),
        picture.owedMinor(),
        picture.endX(one.endsOn()),
        picture.points(one),
        picture.halfOn(WayDown.principalByDay(one)).orElse(null),
        one.instalments());
  }

  static long monthsOf(LocalDate startsOn, Proposal proposal) {
    return ChronoUnit.MONTHS.between(
        startsOn.withDayOfMonth(1), proposal.endsOn().withDayOfMonth(1));
  }

  private static String annualPercent(Proposal proposal) {
    return proposal.cost() == null
        ? null
        : proposal.cost().annualPercent().map(BigDecimal::toPlainString).orElse(null);
  }

  /** The most that is asked on one day, over all accounts. */
  private static long mostOf(Proposal proposal) {
    return proposal.instalments().stream()
        .collect(
            Collectors.groupingBy(
                PlanInstalment::dueOn, Collectors.summingLong(PlanInstalment::amountMinor)))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** What is asked in the first month, over all accounts. */
  private static long monthlyOf(Proposal proposal) {
    return proposal.instalments().stream()
        .filter(one -> one.dueOn().equals(proposal.instalments().getFirst().dueOn()))
        .mapToLong(PlanInstalment::amountMinor)
        .sum();
  }
}
