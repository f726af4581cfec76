package humane.risktraining.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Probabilities against outcomes.
 *
 * @param auc chance that a default is ranked above another account; 0.5 is none
 * @param gini 2 auc - 1
 * @param ks the largest distance between the two groups' cumulative shares
 * @param brier mean square of probability less outcome; smaller is better
 * @param ece expected calibration error, ten bins of equal width (Guo et al. 2017)
 * @param eceOfEqualCounts the same over ten bins of equal count
 */
public record Measures(
    int accounts,
    int defaults,
    double auc,
    double gini,
    double ks,
    double brier,
    double ece,
    double eceOfEqualCounts) {

  public static Measures of(double[] probabilities, boolean[] defaulted) {
    int[] order = rising(probabilities);
    int bad = 0;
    double brier = 0;
    for (int at = 0; at < defaulted.length; at++) {
      double off = probabilities[at] - (defaulted[at] ? 1 : 0);
      brier += off * off;
      if (defaulted[at]) bad++;
    }
    double auc = auc(probabilities, defaulted, order, bad);
    return new Measures(
        defaulted.length,
        bad,
        auc,
        2 * auc - 1,
        ks(probabilities, defaulted, order, bad),
        brier / defaulted.length,
        CalibrationTable.ofEqualWidth(probabilities, defaulted).error(),
        CalibrationTable.ofEqualCounts(probabilities, defaulted).error());
  }

  static int[] rising(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By mean ranks, so that equal probabilities count half (Mann and Whitney 1947). */
  private static double auc(double[] p, boolean[] defaulted, int[] order, int bad) {
    double ranks = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      int badHere = 0;
      while (to < order.length && p[order[to]] == p[order[from]])
        if (defaulted[order[to++]]) badHere++;
      ranks += badHere * (from + 1 + to) / 2.0;
      from = to;
    }
    double good = order.length - bad;
    return bad == 0 || good == 0
        ? Double.NaN
        : (ranks - bad * (bad + 1.0) / 2) / ((double) bad * good);
  }

  private static double ks(double[] p, boolean[] defaulted, int[] order, int bad) {
    double most = 0;
    int badSoFar = 0;
    for (int at = 0; at < order.length; at++) {
      if (defaulted[order[at]]) badSoFar++;
      boolean last = at + 1 == order.length || p[order[at + 1]] != p[order[at]];
      if (last)
        most =
            Math.max(
                most,
                Math.abs(
                    (double) (at + 1 - badSoFar) / (order.length - bad) - (double) badSoFar / bad));
    }
    return most;
  }

  /** Mean and standard error of one measure over folds. */
  public record Mean(double mean, double standardError) {
    public static Mean of(double... values) {
      double mean = Arrays.stream(values).average().orElse(Double.NaN);
      double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
      return new Mean(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }
  }
}
