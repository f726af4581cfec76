package humane.budget.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws up the table of what a plan costs. */
final class PlanCosts {
  private static final String PAYEE = "LENDER";
  private static final int HALVINGS = 60;

  private PlanCosts() {}

  static PlanCost of(PlanQuestion question, ProposalKind kind, List<PlanInstalment> instalments) {
    List<PlanCost.Item> items = new ArrayList<>();
    for (Debt debt : question.debts()) {
      long interestMinor = 0;
      long feesMinor = 0;
      for (PlanInstalment one : instalments) {
        boolean own = one.accountRef().equals(debt.accountRef());
        interestMinor += own ? one.interestMinor() : 0;
        feesMinor += own ? one.feeMinor() : 0;
      }
      add(items, PlanCost.What.INTEREST, debt, debt.planRatePercent(), interestMinor);
      add(items, PlanCost.What.FEES_CHARGED_BEFORE, debt, BigDecimal.ZERO, feesMinor);
    }
    long principalMinor = instalments.stream().mapToLong(PlanInstalment::principalMinor).sum();
    long writtenOffMinor =
        question.debts().stream().mapToLong(debt -> debt.charges().writtenOffMinor()).sum();
    Optional<BigDecimal> annual =
        kind.paysBack() ? Optional.of(annualPercent(question, instalments)) : Optional.empty();
    return new PlanCost(principalMinor, items, writtenOffMinor, annual, 0, true);
  }

  private static void add(
      List<PlanCost.Item> items, PlanCost.What what, Debt debt, BigDecimal rate, long minor) {
    if (minor > 0) {
      items.add(new PlanCost.Item(what, debt.accountRef(), rate, PAYEE, minor));
    }
  }

  /** The rate at which the payments are worth what is owed at the start, compounded to a year. */
  private static BigDecimal annualPercent(PlanQuestion question, List<PlanInstalment> instalments) {
    long owedMinor =
        question.debts().stream()
            .mapToLong(debt -> debt.plannedMinor() + debt.charges().toPayMinor())
            .sum();
    double[] payments = byPeriod(question, instalments);
    double low = 0;
    double high = 1;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (worth(payments, middle) > owedMinor) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double annual = Math.pow(1 + low, question.frequency().timesPerYear()) - 1;
    return BigDecimal.valueOf(annual * 100).setScale(2, RoundingMode.HALF_UP);
  }

  /** Worth at the start, one period before the first payment. */
  private static double worth(double[] payments, double rate) {
    double factor = 1 / (1 + rate);
    double worth = 0;
    for (int period = payments.length - 1; period >= 0; period--) {
      worth = (worth + payments[period]) * factor;
    }
    return worth;
  }

  private static double[] byPeriod(PlanQuestion question, List<PlanInstalment> instalments) {
    Map<LocalDate, Long> sums = new LinkedHashMap<>();
    for (PlanInstalment one : instalments) {
      sums.merge(one.dueOn(), one.amountMinor(), Long::sum);
    }
    LocalDate last = instalments.getLast().dueOn();
    List<Double> payments = new ArrayList<>();
    LocalDate dueOn = question.startsOn();
    for (int period = 1; dueOn.isBefore(last); period++) {
      dueOn = Periods.dueOn(question.startsOn(), question.frequency(), period);
      payments.add((double) sums.getOrDefault(dueOn, 0L));
    }
    return payments.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
