package humane.budget.plan;

import humane.budget.affordability.Affordability;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Proposal;
import humane.budget.proposal.Repay;

/**
 * Everything a plan rests on: what was asked, what the household could spare, and the plan itself.
 */
public record PlanTerms(PlanQuestion question, Affordability affordability, Proposal proposal) {

  /** Whether nothing of this account is left to pay when the plan is done. */
  public boolean paysOff(String accountRef) {
    return proposal.kind().paysBack()
        && question.debts().stream()
            .anyMatch(
                debt -> debt.accountRef().equals(accountRef) && debt.repay() == Repay.BALANCE);
  }

  /** Another working-out of the same plan, for comparison. */
  public boolean hasSameSurplusAs(Affordability other) {
    return affordability.verdict() == other.verdict()
        && affordability.monthlySurplusMinor() == other.monthlySurplusMinor();
  }
}
