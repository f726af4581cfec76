package humane.budget.proposal;

import java.util.Optional;

/**
 * A plan that asks for half of what is left in its first months, to catch breath, and then for the
 * calm share of it, or for all where the bound needs it.
 */
final class GentleStart {
  private final WithinBounds bounds;
  private final PlanLimits limits;

  GentleStart(WithinBounds bounds, PlanLimits limits) {
    this.bounds = bounds;
    this.limits = limits;
  }

  /**
   * Nothing, when the shortest plan hardly outlasts the gentle months, or half of what is left does
   * not pay the interest, so that the debt would grow.
   */
  Optional<PaymentRun.Finished> beside(
      PaymentRun.Finished shortest, Periods periods, int gentlePeriods) {
    if (shortest.periods() <= gentlePeriods) {
      return Optional.empty();
    }
    long calmMinor =
        Math.multiplyExact(periods.highestMinor(), (long) limits.steadySharePercent()) / 100;
    return bounds
        .pay(gentle(periods.atMost(calmMinor), periods, gentlePeriods))
        .or(() -> bounds.pay(gentle(periods, periods, gentlePeriods)))
        .filter(gentle -> gentle.periods() > shortest.periods());
  }

  /** The later periods of the one, the first ones of the other at the gentle share. */
  private Periods gentle(Periods later, Periods first, int gentlePeriods) {
    return later.beginningAs(
        first.gentleAtFirst(gentlePeriods, limits.gentleSharePercent()), gentlePeriods);
  }
}
