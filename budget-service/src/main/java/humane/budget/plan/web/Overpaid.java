package humane.budget.plan.web;

import humane.budget.plan.Plan;
import humane.budget.plan.PlanPayment;
import java.util.List;
import java.util.function.Predicate;

/** What was paid beyond all that a plan asks; minor units. */
final class Overpaid {
  private Overpaid() {}

  /** On accounts that the plan pays off: it is the borrower's. */
  static long of(Plan plan, List<PlanPayment> payments) {
    return over(payments, paid -> plan.terms().paysOff(paid.accountRef()));
  }

  /** On accounts that go on: it counts there, on what comes next. */
  static long beyond(Plan plan, List<PlanPayment> payments) {
    return over(payments, paid -> !plan.terms().paysOff(paid.accountRef()));
  }

  private static long over(List<PlanPayment> payments, Predicate<PlanPayment> on) {
    return payments.stream().filter(on).mapToLong(PlanPayment::overMinor).sum();
  }
}
