package humane.budget.plan.rest;

import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.LifeStage;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanPayment;
import humane.budget.plan.PlanState;
import humane.budget.plan.Split;
import humane.budget.plan.TrackedInstalment;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.ProposalKind;
import humane.budget.schedule.PayFrequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan as it stands: the accepted terms with their hash, how the person was confirmed, what was
 * paid.
 */
public record PlanView(
    String planId,
    String borrowerId,
    PlanState state,
    LifeStage stage,
    ProposalKind kind,
    PayFrequency frequency,
    String currency,
    String termsHash,
    ConfirmedBy confirmedBy,
    Instant acceptedAt,
    List<String> accountRefs,
    List<InstalmentView> instalments,
    List<PlanPayment> payments,
    long totalMinor,
    long totalInterestMinor,
    long regularInstalmentsMinor,
    LocalDate endsOn,
    LocalDate reviewOn,
    String endedWhy,
    Instant changeWantedAt,
    String agreementUrl,
    String calendarUrl) {

  public record InstalmentView(
      int number,
      LocalDate dueOn,
      String accountRef,
      long amountMinor,
      long principalMinor,
      long interestMinor,
      long feeMinor,
      long paidMinor,
      long movedToEndMinor,
      Integer movedFrom,
      boolean missed) {

    static InstalmentView of(TrackedInstalment one, Proposal terms) {
      Split parts = one.splitIn(terms.instalments());
      return new InstalmentView(
          one.number(),
          one.dueOn(),
          one.accountRef(),
          one.amountMinor(),
          parts.principalMinor(),
          parts.interestMinor(),
          parts.feeMinor(),
          one.paidMinor(),
          one.movedMinor(),
          one.movedFrom().isPresent() ? one.movedFrom().getAsInt() : null,
          one.missed());
    }
  }

  public static PlanView of(
      Plan plan,
      LifeStage stage,
      List<TrackedInstalment> tracked,
      List<PlanPayment> payments,
      PlanLinks links) {
    Proposal terms = plan.terms().proposal();
    return new PlanView(
        plan.id(),
        plan.borrowerId(),
        plan.state(),
        stage,
        terms.kind(),
        terms.frequency(),
        plan.terms().question().currency(),
        terms.termsHash(),
        plan.confirmedBy(),
        plan.acceptedAt().orElse(null),
        plan.accountRefs(),
        tracked.stream().map(one -> InstalmentView.of(one, terms)).toList(),
        payments,
        terms.totalMinor(),
        terms.totalInterestMinor(),
        plan.terms().regularMinor(),
        lastDay(terms.endsOn(), tracked),
        terms.reviewOn(),
        plan.endedWhy().orElse(null),
        plan.changeWantedAt().orElse(null),
        links.agreementOf(plan.id()),
        links.calendarOf(plan.id()));
  }

  /** Dates that moved to the end make a plan last longer than was agreed. */
  private static LocalDate lastDay(LocalDate agreed, List<TrackedInstalment> tracked) {
    return tracked.stream()
        .map(TrackedInstalment::dueOn)
        .filter(day -> day.isAfter(agreed))
        .max(LocalDate::compareTo)
        .orElse(agreed);
  }
}
