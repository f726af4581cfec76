package humane.risk;

import java.util.Arrays;

/**
 * How values lay in the training data: the shares of bins and of what was not known.
 *
 * @param edges rising; a value falls into the bin after the last edge that it reaches
 * @param shares one for each bin, edges + 1 of them, then the share not known; their sum is 1
 */
public record Spread(float[] edges, double[] shares) {
  private static final int BINS = 10;

  /** A share is never taken for less, or a single account would tip the scale. */
  private static final double SHARE_MIN = 1e-4;

  public Spread {
    if (shares.length != edges.length + 2)
      throw new IllegalArgumentException("A spread has one share more than bins");
  }

  /** Ten bins of about as many values each; fewer where values repeat. */
  public static Spread of(float[] values) {
    float[] known = known(values);
    Arrays.sort(known);
    float[] edges = new float[BINS - 1];
    int count = 0;
    for (int bin = 1; bin < BINS && known.length > 0; bin++) {
      float edge = known[(int) ((long) known.length * bin / BINS)];
      if (edge > known[0] && (count == 0 || edge > edges[count - 1])) edges[count++] = edge;
    }
    float[] kept = Arrays.copyOf(edges, count);
    return new Spread(kept, shares(kept, values));
  }

  /** Counts other values into the same bins, one by one. */
  public Tally tally() {
    return new Tally();
  }

  /** Other values, as they come. */
  public final class Tally {
    private final long[] counts = new long[shares.length];
    private long all;

    private Tally() {}

    public void add(float value) {
      counts[bin(edges, value)]++;
      all++;
    }

    /**
     * The population stability index of these values against the training's: below 0.1 much the
     * same, above 0.25 another population (a rule of thumb of credit scoring; Siddiqi 2006). 0 when
     * there are none.
     */
    public double stabilityIndex() {
      double index = 0;
      for (int bin = 0; bin < counts.length && all > 0; bin++) {
        double expected = Math.max(shares[bin], SHARE_MIN);
        double actual = Math.max((double) counts[bin] / all, SHARE_MIN);
        index += (actual - expected) * Math.log(actual / expected);
      }
      return index;
    }
  }

  private static double[] shares(float[] edges, float[] values) {
    double[] shares = new double[edges.length + 2];
    for (float value : values) shares[bin(edges, value)]++;
    for (int bin = 0; bin < shares.length; bin++) shares[bin] /= Math.max(1, values.length);
    return shares;
  }

  private static int bin(float[] edges, float value) {
    if (Float.isNaN(value)) return edges.length + 1;
    int bin = 0;
    while (bin < edges.length && value >= edges[bin]) bin++;
    return bin;
  }

  private static float[] known(float[] values) {
    float[] known = new float[values.length];
    int count = 0;
    for (float value : values) if (!Float.isNaN(value)) known[count++] = value;
    return Arrays.copyOf(known, count);
  }
}
