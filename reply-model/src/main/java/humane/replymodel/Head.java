package humane.replymodel;

import java.util.List;

/**
 * A trained head: for each meaning a weighted sum over what is seen, a calibration, the probability
 * from which on the meaning is taken for found, and the lower one from which on a person looks.
 *
 * @param meanings the names, in the order of all that follows
 * @param pointWeights meaning, then dimension of the embedding
 * @param shapeWeights meaning, then bucket of {@link Shapes}
 * @param biases one a meaning
 * @param hiddens one a meaning: what no single weighted sum can tell
 * @param calibrations what turns each sum into a probability
 * @param thresholds probabilities from 0 to 1; from here on a meaning is acted on
 * @param guesses probabilities not above the thresholds; from here on it is supposed
 */
public record Head(
    List<String> meanings,
    float[][] pointWeights,
    float[][] shapeWeights,
    float[] biases,
    Hidden[] hiddens,
    Calibration[] calibrations,
    double[] thresholds,
    double[] guesses) {

  /** A logistic curve over the sum (Platt). */
  public record Calibration(double slope, double shift) {
    public double probability(double sum) {
      return 1 / (1 + Math.exp(-(slope * sum + shift)));
    }
  }

  /**
   * Units that each watch for something in the embedding and speak for or against the meaning when
   * they see it.
   *
   * @param weights unit, then dimension of the embedding
   * @param biases one a unit
   * @param says how much each unit says
   */
  public record Hidden(float[][] weights, float[] biases, float[] says) {
    public static final Hidden NONE = new Hidden(new float[0][], new float[0], new float[0]);

    double sum(float[] point) {
      double sum = 0;
      for (int unit = 0; unit < says.length; unit++) {
        double seen = biases[unit];
        for (int at = 0; at < point.length; at++) seen += weights[unit][at] * point[at];
        sum += says[unit] * Math.max(0, seen);
      }
      return sum;
    }
  }

  /** How much speaks for each meaning, before calibration. */
  public double[] sums(Seen seen) {
    double[] sums = new double[meanings.size()];
    double weight = seen.shapes().length == 0 ? 0 : 1 / Math.sqrt(seen.shapes().length);
    for (int meaning = 0; meaning < sums.length; meaning++) {
      float[] points = pointWeights[meaning];
      float[] shapes = shapeWeights[meaning];
      double sum = biases[meaning];
      for (int at = 0; at < points.length; at++) sum += points[at] * seen.point()[at];
      double spelled = 0;
      for (int shape : seen.shapes()) spelled += shapes[shape];
      sums[meaning] = sum + spelled * weight + hiddens[meaning].sum(seen.point());
    }
    return sums;
  }

  public double[] probabilities(Seen seen) {
    double[] sums = sums(seen);
    for (int meaning = 0; meaning < sums.length; meaning++)
      sums[meaning] = calibrations[meaning].probability(sums[meaning]);
    return sums;
  }
}
