package humane.budget.plan.web;

import humane.budget.plan.Plan;
import humane.budget.plan.PlanPayment;
import java.util.List;

/** What was paid beyond all that a plan asks; minor units. */
final class Overpaid {
  private Overpaid() {}

  /** On accounts that the plan pays off; on others what is over counts for the next instalment. */
  static long of(Plan plan, List<PlanPayment> payments) {
    return payments.stream()
        .filter(paid -> plan.terms().paysOff(paid.accountRef()))
        .mapToLong(PlanPayment::overMinor)
        .sum();
  }
}
