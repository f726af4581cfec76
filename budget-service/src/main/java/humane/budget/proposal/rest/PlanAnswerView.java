package humane.budget.proposal.rest;

import humane.budget.affordability.Affordability;
import humane.budget.affordability.Verdict;
import humane.budget.proposal.PlanAnswer;
import humane.budget.proposal.Proposal;
import java.util.List;

/** The answer of the agreed forms: what can be spared, and the plans that fit. */
public record PlanAnswerView(
    AffordabilityView affordability, List<Proposal> proposals, List<SaidWhy> notes) {

  /** A stable code, and the same in words. */
  public record SaidWhy(String code, String text) {}

  public record AffordabilityView(
      Verdict verdict,
      long monthlyIncomeMinor,
      long monthlyExpensesMinor,
      long bufferMinor,
      long monthlySurplusMinor,
      long shortfallMinor,
      List<SaidWhy> reasons) {

    public static AffordabilityView of(Affordability known) {
      return new AffordabilityView(
          known.verdict(),
          known.monthlyIncomeMinor(),
          known.monthlyExpensesMinor(),
          known.bufferMinor(),
          known.monthlySurplusMinor(),
          known.shortfallMinor(),
          known.reasons().stream()
              .map(reason -> new SaidWhy(reason.name(), reason.text()))
              .toList());
    }
  }

  public static PlanAnswerView of(PlanAnswer answer) {
    return new PlanAnswerView(
        AffordabilityView.of(answer.affordability()),
        answer.proposals(),
        answer.notes().stream().map(note -> new SaidWhy(note.name(), note.text())).toList());
  }
}
