package humane.budget.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds an order of payment in which every debt is paid within the time its jurisdiction allows:
 * priority debts first, then what costs most; and if a bound is missed so, what must end soonest.
 */
final class WithinBounds {
  private final PlanQuestion question;
  private final PlanLimits limits;
  private final List<PaymentOrder> orders;
  private final int periodsMax;
  private final Mixer mixer;

  WithinBounds(PlanQuestion question, PlanLimits limits, Mixer mixer) {
    this.question = question;
    this.limits = limits;
    this.mixer = mixer;
    Comparator<Debt> priorityFirst = Comparator.comparing(debt -> !debt.priority());
    Comparator<Debt> costliestFirst = Comparator.comparing(Debt::planRatePercent).reversed();
    Comparator<Debt> soonestBoundFirst = Comparator.comparing(this::boundOf);
    List<Debt> toPlan = question.debts().stream().filter(Debt::hasAnythingToPay).toList();
    this.orders = new ArrayList<>();
    add(toPlan, priorityFirst.thenComparing(costliestFirst));
    add(toPlan, priorityFirst.thenComparing(soonestBoundFirst).thenComparing(costliestFirst));
    add(toPlan, soonestBoundFirst.thenComparing(priorityFirst));
    this.periodsMax = toPlan.stream().mapToInt(this::boundOf).max().orElse(0);
  }

  private void add(List<Debt> toPlan, Comparator<Debt> by) {
    PaymentOrder order = PaymentOrder.of(toPlan.stream().sorted(by).toList(), question.sharing());
    if (!orders.contains(order)) {
      orders.add(order);
    }
  }

  Optional<PaymentRun.Finished> pay(Periods periods) {
    return orders.stream()
        .flatMap(order -> PaymentRun.pay(order, periods).stream())
        .filter(this::keepsEveryBound)
        .findFirst();
  }

  /** As {@link #pay}; where debts one after another miss a bound, a mix of them is tried too. */
  Optional<PaymentRun.Finished> payOrMix(Periods periods) {
    Optional<PaymentRun.Finished> inOrder = pay(periods);
    boolean mayMix = usualOrder().debts().size() > 1 && question.sharing() == Sharing.CHEAPEST;
    return inOrder.isPresent() || !mayMix ? inOrder : mix(periods);
  }

  private Optional<PaymentRun.Finished> mix(Periods periods) {
    List<Debt> debts = usualOrder().debts();
    List<Mixer.Owed> owed =
        debts.stream()
            .map(
                debt ->
                    new Mixer.Owed(
                        debt.plannedMinor() + debt.charges().toPayMinor(),
                        debt.planRatePercent().doubleValue() / 100 / periods.timesPerYear(),
                        boundOf(debt),
                        debt.priority()))
            .toList();
    return mixer
        .principal(new Mixer.Problem(owed, periods.mostMinor()))
        .flatMap(wanted -> PaymentRun.pay(usualOrder().followed(wanted), periods))
        .filter(this::keepsEveryBound);
  }

  /** The longest that any of the debts may take. */
  int periodsMax() {
    return periodsMax;
  }

  /** The debts in the first order, in which tokens are paid too. */
  PaymentOrder usualOrder() {
    return orders.getFirst();
  }

  private boolean keepsEveryBound(PaymentRun.Finished finished) {
    return orders.getFirst().debts().stream()
        .allMatch(debt -> finished.lastPeriodByAccount().get(debt.accountRef()) <= boundOf(debt));
  }

  private int boundOf(Debt debt) {
    return Periods.in(limits.monthsMaxFor(debt, question.jurisdiction()), question.frequency());
  }
}
