package humane.budget.plan.rest;

import humane.budget.plan.ConfirmedBy;
import humane.budget.plan.LifeStage;
import humane.budget.plan.Plan;
import humane.budget.plan.PlanState;
import humane.budget.plan.TrackedInstalment;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.ProposalKind;
import humane.budget.schedule.PayFrequency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    long totalMinor,
    long totalInterestMinor,
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
      boolean missed) {}

  public static PlanView of(
      Plan plan, LifeStage stage, List<TrackedInstalment> tracked, PlanLinks links) {
    Proposal terms = plan.terms().proposal();
    List<InstalmentView> instalments = new ArrayList<>();
    for (TrackedInstalment one : tracked) {
      PlanInstalment agreed = terms.instalments().get(one.number() - 1);
      instalments.add(
          new InstalmentView(
              one.number(),
              agreed.dueOn(),
              agreed.accountRef(),
              agreed.amountMinor(),
              agreed.principalMinor(),
              agreed.interestMinor(),
              agreed.feeMinor(),
              one.paidMinor(),
              one.missed()));
    }
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
        instalments,
        terms.totalMinor(),
        terms.totalInterestMinor(),
        terms.endsOn(),
        terms.reviewOn(),
        plan.endedWhy().orElse(null),
        plan.changeWantedAt().orElse(null),
        links.agreementOf(plan.id()),
        links.calendarOf(plan.id()));
  }
}
