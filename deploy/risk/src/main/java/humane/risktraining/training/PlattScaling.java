package humane.risktraining.training;

import humane.risk.Calibration;

/**
 * Finds the line through log odds that makes outcomes most likely: a logistic regression on one
 * number, by Newton's method. Source: Platt, "Probabilistic Outputs for Support Vector Machines"
 * (1999), with his softened targets.
 */
final class PlattScaling {
  private static final int STEPS_MAX = 100;
  private static final double ENOUGH = 1e-10;

  private PlattScaling() {}

  /**
   * @param margins log odds by models that had not seen the account
   */
  static Calibration fit(double[] margins, boolean[] defaulted) {
    int bad = 0;
    for (boolean one : defaulted) if (one) bad++;
    double targetBad = (bad + 1.0) / (bad + 2.0);
    double targetGood = 1.0 / (defaulted.length - bad + 2.0);
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS_MAX; step++) {
      double toSlope = 0;
      double toShift = 0;
      double slopeSlope = 0;
      double slopeShift = 0;
      double shiftShift = 0;
      for (int row = 0; row < margins.length; row++) {
        double p = 1 / (1 + Math.exp(-(slope * margins[row] + shift)));
        double off = p - (defaulted[row] ? targetBad : targetGood);
        double weight = p * (1 - p);
        toSlope += off * margins[row];
        toShift += off;
        slopeSlope += weight * margins[row] * margins[row];
        slopeShift += weight * margins[row];
        shiftShift += weight;
      }
      double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
      if (!(determinant > 0)) break;
      double slopeStep = (shiftShift * toSlope - slopeShift * toShift) / determinant;
      double shiftStep = (slopeSlope * toShift - slopeShift * toSlope) / determinant;
      slope -= slopeStep;
      shift -= shiftStep;
      if (Math.abs(slopeStep) + Math.abs(shiftStep) < ENOUGH) break;
    }
    // Data that say nothing, or the contrary, leave the scores as they are.
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(shift)
        ? new Calibration(slope, shift)
        : Calibration.NONE;
  }
}
