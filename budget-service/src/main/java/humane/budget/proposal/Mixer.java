package humane.budget.proposal;

import java.util.List;
import java.util.Optional;

/**
 * Looks for a mix of payments on several debts that keeps every bound and costs least. What it
 * finds is a proposal to the arithmetic and proves nothing: the run that follows it does.
 */
@FunctionalInterface
public interface Mixer {
  Mixer NONE = problem -> Optional.empty();

  /**
   * @param priority whether a debt comes before those that are not
   */
  record Owed(long minor, double ratePerPeriod, int lastPeriod, boolean priority) {}

  /** Debts, and the most that each period may ask, in minor units. */
  record Problem(List<Owed> debts, long[] mostMinor) {}

  /**
   * Principal to pay by period and debt, in minor units and parts of them; nothing if none fits.
   */
  Optional<double[][]> principal(Problem problem);
}
