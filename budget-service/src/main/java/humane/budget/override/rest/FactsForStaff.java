package humane.budget.override.rest;

import humane.budget.borrowerclient.BorrowerFacts;
import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.rest.BorrowerService;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** A borrower as borrower-service tells it this instant. */
@ApplicationScoped
class FactsForStaff {
  private final BorrowerService borrowers;

  FactsForStaff(BorrowerService borrowers) {
    this.borrowers = borrowers;
  }

  /**
   * @throws Problem 404 for somebody unknown, 503 when borrower-service is away
   */
  BorrowerFacts of(String borrowerId) {
    try {
      return borrowers.facts(borrowerId);
    } catch (BorrowerServiceAway away) {
      throw Problem.unavailable(
          "borrower-service-away", "The accounts cannot be read just now. Please try again.");
    }
  }
}
