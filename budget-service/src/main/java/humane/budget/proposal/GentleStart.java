package humane.budget.proposal;

import java.util.Optional;

/**
 * A plan that asks for half of what is left in its first months, to catch breath, and then for the
 * calm share of it, or for as much more as the bound needs, spread so that the last instalment is
 * hardly different.
 */
final class GentleStart {
  private final WithinBounds bounds;
  private final PlanLimits limits;
  private final Periods periods;
  private final int gentlePeriods;

  GentleStart(WithinBounds bounds, PlanLimits limits, Periods periods, int gentlePeriods) {
    this.bounds = bounds;
    this.limits = limits;
    this.periods = periods;
    this.gentlePeriods = gentlePeriods;
  }

  /**
   * Nothing, when the shortest plan hardly outlasts the gentle months, or half of what is left does
   * not pay the interest, so that the debt would grow.
   */
  Optional<PaymentRun.Finished> beside(PaymentRun.Finished shortest) {
    if (shortest.periods() <= gentlePeriods) {
      return Optional.empty();
    }
    long calmMinor = share(limits.steadySharePercent());
    long laterMinor = pay(calmMinor).isPresent() ? calmMinor : periods.highestMinor();
    return pay(laterMinor)
        .filter(gentle -> gentle.periods() > shortest.periods())
        .flatMap(gentle -> pay(RoundSum.up(spread(laterMinor, gentle.periods()), laterMinor)));
  }

  /**
   * The least sum for the later periods that takes no longer, and is no less than the gentle one.
   */
  private long spread(long laterMinor, int periodsMax) {
    return RoundSum.least(
        share(limits.gentleSharePercent()),
        laterMinor,
        sum -> pay(sum).filter(paid -> paid.periods() <= periodsMax).isPresent());
  }

  private Optional<PaymentRun.Finished> pay(long laterMinor) {
    return bounds.pay(periods.atMost(laterMinor).beginningAs(gentle(), gentlePeriods));
  }

  private long share(int percent) {
    return Math.multiplyExact(periods.highestMinor(), (long) percent) / 100;
  }

  private Periods gentle() {
    return periods.gentleAtFirst(gentlePeriods, limits.gentleSharePercent());
  }
}
