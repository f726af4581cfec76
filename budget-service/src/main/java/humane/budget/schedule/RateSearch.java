package humane.budget.schedule;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the rate at which what is paid is worth what was lent. The worth falls as the rate rises.
 */
final class RateSearch {
  private static final int HALVINGS = 200;

  private RateSearch() {}

  static double solve(DoubleUnaryOperator worthAbovePrincipal) {
    double low = 0;
    if (worthAbovePrincipal.applyAsDouble(low) <= 0) {
      return 0;
    }
    double high = 1;
    while (worthAbovePrincipal.applyAsDouble(high) > 0) {
      high *= 2;
    }
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (worthAbovePrincipal.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
