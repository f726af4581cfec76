package humane.risktraining.measure;

import java.util.ArrayList;
import java.util.List;

/** What was foreseen beside what came, bin by bin; empty bins are left out. */
public record CalibrationTable(List<Bin> bins) {
  private static final int BINS = 10;

  /**
   * @param foreseen mean probability
   * @param observed share of defaults
   */
  public record Bin(double from, double to, int accounts, double foreseen, double observed) {}

  public CalibrationTable {
    bins = List.copyOf(bins);
  }

  /** Bins of a tenth each: [0, 0.1), … [0.9, 1]. */
  public static CalibrationTable ofEqualWidth(double[] probabilities, boolean[] defaulted) {
    List<Bin> bins = new ArrayList<>();
    int[] order = Measures.rising(probabilities);
    int from = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int to = from;
      while (to < order.length
          && (bin == BINS - 1 || probabilities[order[to]] < (bin + 1) / (double) BINS)) to++;
      if (to > from) bins.add(bin(probabilities, defaulted, order, from, to));
      from = to;
    }
    return new CalibrationTable(bins);
  }

  /** Bins of a tenth of the accounts each. */
  public static CalibrationTable ofEqualCounts(double[] probabilities, boolean[] defaulted) {
    List<Bin> bins = new ArrayList<>();
    int[] order = Measures.rising(probabilities);
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) order.length * bin / BINS);
      int to = (int) ((long) order.length * (bin + 1) / BINS);
      if (to > from) bins.add(bin(probabilities, defaulted, order, from, to));
    }
    return new CalibrationTable(bins);
  }

  /** Distance between foreseen and observed, weighted by accounts. */
  public double error() {
    double sum = 0;
    int accounts = 0;
    for (Bin bin : bins) {
      sum += bin.accounts() * Math.abs(bin.foreseen() - bin.observed());
      accounts += bin.accounts();
    }
    return sum / accounts;
  }

  private static Bin bin(double[] p, boolean[] defaulted, int[] order, int from, int to) {
    double sum = 0;
    int bad = 0;
    for (int at = from; at < to; at++) {
      sum += p[order[at]];
      if (defaulted[order[at]]) bad++;
    }
    int count = to - from;
    return new Bin(p[order[from]], p[order[to - 1]], count, sum / count, (double) bad / count);
  }
}
