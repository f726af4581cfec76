package humane.budget.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds an order of payment in which every debt is paid within the months its jurisdiction allows:
 * priority debts first, then what costs most; and if a bound is missed so, what must end soonest.
 */
final class WithinBounds {
  private final PlanQuestion question;
  private final PlanLimits limits;
  private final List<List<Debt>> orders;
  private final int monthsMax;

  WithinBounds(PlanQuestion question, PlanLimits limits) {
    this.question = question;
    this.limits = limits;
    Comparator<Debt> priorityFirst = Comparator.comparing(debt -> !debt.priority());
    Comparator<Debt> costliestFirst = Comparator.comparing(Debt::planRatePercent).reversed();
    Comparator<Debt> soonestBoundFirst = Comparator.comparing(this::boundOf);
    List<Debt> toPlan = question.debts().stream().filter(debt -> debt.plannedMinor() > 0).toList();
    this.orders = new ArrayList<>();
    orders.add(toPlan.stream().sorted(priorityFirst.thenComparing(costliestFirst)).toList());
    orders.add(
        toPlan.stream()
            .sorted(priorityFirst.thenComparing(soonestBoundFirst).thenComparing(costliestFirst))
            .toList());
    orders.add(toPlan.stream().sorted(soonestBoundFirst.thenComparing(priorityFirst)).toList());
    this.monthsMax = toPlan.stream().mapToInt(this::boundOf).max().orElse(0);
  }

  Optional<MonthlyRun.Finished> pay(long monthlyMinor) {
    return orders.stream()
        .flatMap(
            order -> MonthlyRun.pay(order, monthlyMinor, question.startsOn(), monthsMax).stream())
        .filter(this::keepsEveryBound)
        .findFirst();
  }

  /** The debts in the first order, in which tokens are paid too. */
  List<Debt> usualOrder() {
    return orders.getFirst();
  }

  private boolean keepsEveryBound(MonthlyRun.Finished finished) {
    return question.debts().stream()
        .filter(debt -> debt.plannedMinor() > 0)
        .allMatch(debt -> finished.lastMonthByAccount().get(debt.accountRef()) <= boundOf(debt));
  }

  private int boundOf(Debt debt) {
    return limits.monthsMaxFor(debt, question.jurisdiction());
  }
}
