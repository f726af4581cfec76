package humane.budget.plan.rest;

import humane.budget.plan.job.ProposalsOf;
import humane.budget.proposal.CreditBureau;
import humane.budget.proposal.rest.PlanAnswerView;
import humane.budget.proposal.rest.Sayings;
import java.util.List;

/** The answer of the agreed forms, each proposal under the id by which it can be accepted. */
public record ShownAnswerView(
    String currency,
    PlanAnswerView.AffordabilityView affordability,
    List<PlanAnswerView.ProposalView> proposals,
    List<PlanAnswerView.SaidWhy> notes,
    List<PlanAnswerView.AskedKindly> questions) {

  static ShownAnswerView of(ProposalsOf.Shown shown, Sayings sayings) {
    PlanAnswerView answer = PlanAnswerView.of(shown.answer(), shown.question(), sayings);
    CreditBureau creditBureau = sayings.reported(shown.question());
    return new ShownAnswerView(
        shown.question().currency(),
        answer.affordability(),
        shown.proposals().stream()
            .map(
                one ->
                    PlanAnswerView.ProposalView.of(one.id(), one.terms().proposal(), creditBureau))
            .toList(),
        answer.notes(),
        answer.questions());
  }
}
