package humane.budget.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pays several debts period by period: first the interest of all of them, so that no balance grows,
 * then fees, then principal in the order given.
 *
 * <p>Conventions: interest is rounded half even; the last instalment takes the remainder. Where
 * months differ and the law lets it, interest that a tight one cannot pay waits, and bears none
 * itself.
 */
final class PaymentRun {

  /** Payments, and in which period each account reached zero. */
  record Finished(List<PlanInstalment> instalments, Map<String, Integer> lastPeriodByAccount) {
    int periods() {
      return lastPeriodByAccount.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  private PaymentRun() {}

  /** Nothing, when the periods do not suffice to reach zero for all. */
  static Optional<Finished> pay(PaymentOrder order, Periods periods) {
    List<Owing> all = owings(order, periods);
    List<PlanInstalment> instalments = new ArrayList<>();
    Map<String, Integer> lastPeriod = new LinkedHashMap<>();
    for (int period = 0; period < periods.count() && lastPeriod.size() < all.size(); period++) {
      long leftMinor = payInterest(all, periods.mostMinor()[period]);
      if (!periods.mayGrow() && all.stream().anyMatch(Owing::owesInterest)) {
        return Optional.empty();
      }
      for (Owing one : all) {
        leftMinor -= one.payFees(leftMinor);
      }
      order.payPrincipal(period, all, leftMinor);
      for (Owing one : all) {
        one.settle(periods.dueOn().get(period), instalments);
        if (one.isPaid()) {
          lastPeriod.putIfAbsent(one.debt().accountRef(), period + 1);
        }
      }
    }
    boolean allPaid = lastPeriod.size() == all.size();
    return allPaid ? Optional.of(new Finished(instalments, lastPeriod)) : Optional.empty();
  }

  /** A small sum for all these periods, which need not reach zero: interest first, in order. */
  static List<PlanInstalment> payWhatItCan(PaymentOrder order, Periods periods) {
    List<Owing> all = owings(order, periods);
    List<PlanInstalment> instalments = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      long leftMinor = periods.mostMinor()[period];
      for (Owing one : all) {
        one.bearInterest();
        leftMinor -= one.payInterest(leftMinor);
        leftMinor -= one.payFees(leftMinor);
        leftMinor -= one.payPrincipal(leftMinor);
        one.settle(periods.dueOn().get(period), instalments);
      }
    }
    return instalments;
  }

  private static List<Owing> owings(PaymentOrder order, Periods periods) {
    return order.debts().stream().map(debt -> new Owing(debt, periods.timesPerYear())).toList();
  }

  private static long payInterest(List<Owing> all, long budgetMinor) {
    long leftMinor = budgetMinor;
    for (Owing one : all) {
      one.bearInterest();
      leftMinor -= one.payInterest(leftMinor);
    }
    return leftMinor;
  }
}
