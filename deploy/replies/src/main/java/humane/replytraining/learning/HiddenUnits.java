package humane.replytraining.learning;

import humane.replymodel.Head;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The hidden units of one meaning while they are learned, by AdaGrad. */
final class HiddenUnits {
  private static final double STEP = 0.05;

  /** How far from nought the weights begin. */
  private static final double BEGIN = 0.3;

  private static final double FIRST_SQUARE = 1e-3;

  private final double[][] weights;
  private final double[][] weightSquares;
  private final double[] biases;
  private final double[] biasSquares;
  private final double[] says;
  private final double[] saysSquares;

  /** What each unit saw in the point that was summed last. */
  private final double[] seen;

  HiddenUnits(int units, int dimensions, SplittableRandom random) {
    weights = new double[units][dimensions];
    weightSquares = new double[units][dimensions];
    biases = new double[units];
    biasSquares = new double[units];
    says = new double[units];
    saysSquares = new double[units];
    seen = new double[units];
    Arrays.fill(biasSquares, FIRST_SQUARE);
    Arrays.fill(saysSquares, FIRST_SQUARE);
    for (int unit = 0; unit < units; unit++) {
      Arrays.fill(weightSquares[unit], FIRST_SQUARE);
      Arrays.setAll(weights[unit], at -> random.nextGaussian() * BEGIN);
      says[unit] = unit % 2 == 0 ? BEGIN : -BEGIN;
    }
  }

  double sum(float[] point) {
    double sum = 0;
    for (int unit = 0; unit < says.length; unit++) {
      double[] of = weights[unit];
      double sees = biases[unit];
      for (int at = 0; at < point.length; at++) sees += of[at] * point[at];
      seen[unit] = Math.max(0, sees);
      sum += says[unit] * seen[unit];
    }
    return sum;
  }

  /** After {@link #sum} of the same point. */
  void step(float[] point, double error) {
    for (int unit = 0; unit < says.length; unit++) {
      if (seen[unit] == 0) continue;
      double back = error * says[unit];
      double gradient = error * seen[unit];
      saysSquares[unit] += gradient * gradient;
      says[unit] -= STEP * gradient / Math.sqrt(saysSquares[unit]);
      biasSquares[unit] += back * back;
      biases[unit] -= STEP * back / Math.sqrt(biasSquares[unit]);
      double[] of = weights[unit];
      double[] squares = weightSquares[unit];
      for (int at = 0; at < point.length; at++) {
        double slope = back * point[at];
        squares[at] += slope * slope;
        of[at] -= STEP * slope / Math.sqrt(squares[at]);
      }
    }
  }

  /** The same for points that are not standardised. */
  Head.Hidden unscaled(double[] mean, double[] spread) {
    float[][] plain = new float[says.length][mean.length];
    float[] shifts = new float[says.length];
    float[] loud = new float[says.length];
    for (int unit = 0; unit < says.length; unit++) {
      double shift = biases[unit];
      for (int at = 0; at < mean.length; at++) {
        shift -= weights[unit][at] * mean[at] / spread[at];
        plain[unit][at] = (float) (weights[unit][at] / spread[at]);
      }
      shifts[unit] = (float) shift;
      loud[unit] = (float) says[unit];
    }
    return new Head.Hidden(plain, shifts, loud);
  }
}
