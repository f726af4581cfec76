package humane.budget.proposal.solver;

import humane.budget.proposal.Mixer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest mix of payments as a linear programme (ojAlgo): principal of each debt in each
 * period, so that every period pays all interest and no more than it may, every debt is paid by its
 * last period, and the interest of all together is least.
 *
 * <p>With p(d,t) the principal paid on debt d in period t, what is owed before t is B(d) less all
 * p(d,s) with s before t; its interest is that times r(d). Both are linear in p. A priority debt
 * weighs more, so that it is paid before others where that keeps the bounds.
 */
public final class LinearMixer implements Mixer {
  /** More than any cost of interest could outweigh: a priority debt comes first. */
  private static final double PRIORITY_WEIGHT = 100;

  /** Rounding of interest to whole minor units may take half a unit of each debt. */
  private static final double ROOM_FOR_ROUNDING_MINOR = 1;

  @Override
  public Optional<double[][]> principal(Problem problem) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    int periods =
        Math.min(
            problem.mostMinor().length,
            problem.debts().stream().mapToInt(Owed::lastPeriod).max().orElse(0));
    List<Variable[]> paid = new ArrayList<>();
    for (Owed debt : problem.debts()) {
      paid.add(variables(model, debt, periods));
    }
    for (int period = 0; period < periods; period++) {
      limitPeriod(model, problem, paid, period);
    }
    Optimisation.Result result = model.minimise();
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    double[][] principal = new double[problem.mostMinor().length][problem.debts().size()];
    for (int index = 0; index < paid.size(); index++) {
      for (int period = 0; period < paid.get(index).length; period++) {
        principal[period][index] = paid.get(index)[period].getValue().doubleValue();
      }
    }
    return Optional.of(principal);
  }

  private static Variable[] variables(ExpressionsBasedModel model, Owed debt, int periods) {
    int last = Math.min(debt.lastPeriod(), periods);
    Variable[] paid = new Variable[last];
    Expression whole = model.newExpression("whole" + model.countVariables()).level(debt.minor());
    double weight = (debt.priority() ? PRIORITY_WEIGHT : 1) * Math.max(debt.ratePerPeriod(), 1e-6);
    for (int period = 0; period < last; period++) {
      // Paid one period later, a unit costs one period's interest more.
      paid[period] =
          model
              .newVariable("p" + model.countVariables())
              .lower(0)
              .upper(debt.minor())
              .weight(weight * period);
      whole.set(paid[period], 1);
    }
    return paid;
  }

  private static void limitPeriod(
      ExpressionsBasedModel model, Problem problem, List<Variable[]> paid, int period) {
    double interestOfAll = 0;
    Expression most = model.newExpression("most" + period);
    for (int index = 0; index < paid.size(); index++) {
      Owed debt = problem.debts().get(index);
      interestOfAll += debt.ratePerPeriod() * debt.minor();
      Variable[] own = paid.get(index);
      if (period < own.length) {
        most.set(own[period], 1);
      }
      for (int before = 0; before < Math.min(period, own.length); before++) {
        most.set(own[before], -debt.ratePerPeriod());
      }
    }
    double rounding = ROOM_FOR_ROUNDING_MINOR * paid.size();
    most.upper(problem.mostMinor()[period] - interestOfAll - rounding);
  }
}
