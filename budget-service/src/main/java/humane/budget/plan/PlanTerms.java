package humane.budget.plan;

import humane.budget.affordability.Affordability;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Proposal;

/**
 * Everything a plan rests on: what was asked, what the household could spare, and the plan itself.
 */
public record PlanTerms(PlanQuestion question, Affordability affordability, Proposal proposal) {

  /** Another working-out of the same plan, for comparison. */
  public boolean hasSameSurplusAs(Affordability other) {
    return affordability.verdict() == other.verdict()
        && affordability.monthlySurplusMinor() == other.monthlySurplusMinor();
  }
}
