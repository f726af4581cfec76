package humane.budget.plan;

import humane.budget.affordability.Affordability;
import humane.budget.proposal.Debt;
import humane.budget.proposal.PlanQuestion;
import humane.budget.proposal.Product;
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

  /**
   * Whether what is paid on this account after the plan has no other purpose: a card that is paid
   * off is used again, and its next bill is no over-payment.
   */
  public boolean nothingComesAfter(String accountRef) {
    return paysOff(accountRef) && debt(accountRef).product() != Product.CREDIT_CARD;
  }

  /** Whether no interest is added while the plan stands, which pays less than is owed. */
  public boolean interestRests() {
    return !proposal.kind().paysBack()
        && question.debts().stream().allMatch(debt -> debt.planRatePercent().signum() == 0);
  }

  /**
   * What falls due each month on this account beside the plan; minor units. Nothing while a plan
   * for a time stands: it asks for no more than it says.
   */
  public long regularMinor(String accountRef) {
    return proposal.kind().paysBack() ? debt(accountRef).regularInstalmentMinor() : 0;
  }

  /** On all accounts together. */
  public long regularMinor() {
    return proposal.kind().paysBack() ? question.regularInstalmentsMinor() : 0;
  }

  private Debt debt(String accountRef) {
    return question.debts().stream()
        .filter(one -> one.accountRef().equals(accountRef))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The plan has no such account"));
  }

  /** Another working-out of the same plan, for comparison. */
  public boolean hasSameSurplusAs(Affordability other) {
    return affordability.verdict() == other.verdict()
        && affordability.monthlySurplusMinor() == other.monthlySurplusMinor();
  }
}
