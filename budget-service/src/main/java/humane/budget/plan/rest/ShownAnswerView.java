package humane.budget.plan.rest;

import humane.budget.plan.ShownProposal;
import humane.budget.plan.job.ProposalsOf;
import humane.budget.proposal.PlanInstalment;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.ProposalKind;
import humane.budget.proposal.rest.PlanAnswerView;
import humane.budget.schedule.PayFrequency;
import java.time.LocalDate;
import java.util.List;

/** The answer of the agreed forms, each proposal under the id by which it can be accepted. */
public record ShownAnswerView(
    String currency,
    PlanAnswerView.AffordabilityView affordability,
    List<ProposalView> proposals,
    List<PlanAnswerView.SaidWhy> notes) {

  public record ProposalView(
      String id,
      ProposalKind kind,
      PayFrequency frequency,
      String termsHash,
      List<PlanInstalment> instalments,
      long totalMinor,
      long totalInterestMinor,
      LocalDate endsOn,
      LocalDate reviewOn,
      String why) {

    static ProposalView of(ShownProposal shown) {
      Proposal one = shown.terms().proposal();
      return new ProposalView(
          shown.id(),
          one.kind(),
          one.frequency(),
          one.termsHash(),
          one.instalments(),
          one.totalMinor(),
          one.totalInterestMinor(),
          one.endsOn(),
          one.reviewOn(),
          one.why());
    }
  }

  static ShownAnswerView of(ProposalsOf.Shown shown) {
    PlanAnswerView answer = PlanAnswerView.of(shown.answer());
    return new ShownAnswerView(
        shown.question().currency(),
        answer.affordability(),
        shown.proposals().stream().map(ProposalView::of).toList(),
        answer.notes());
  }
}
