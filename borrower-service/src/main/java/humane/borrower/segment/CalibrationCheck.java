package humane.borrower.segment;

import java.util.List;

/**
 * What was foreseen beside what came, in ten bins of equal width.
 *
 * @param error distance between the two, weighted by accounts (expected calibration error); 0 when
 *     nothing came yet
 * @param expectedByChance about what a perfect calibration would show on as many accounts, so that
 *     an error below twice it says nothing
 */
public record CalibrationCheck(
    long outcomes, double error, double expectedByChance, List<Bin> bins) {

  /**
   * @param foreseen mean probability
   * @param observed share of defaults
   */
  public record Bin(double from, long outcomes, double foreseen, double observed) {}

  public static CalibrationCheck of(List<Bin> bins) {
    long all = bins.stream().mapToLong(Bin::outcomes).sum();
    double error = 0;
    double chance = 0;
    for (Bin bin : bins) {
      double share = (double) bin.outcomes() / all;
      error += share * Math.abs(bin.foreseen() - bin.observed());
      // The mean distance of a normal variable from its mean is sqrt(2/pi) of its spread.
      chance +=
          share
              * Math.sqrt(2 / Math.PI)
              * Math.sqrt(bin.foreseen() * (1 - bin.foreseen()) / bin.outcomes());
    }
    return new CalibrationCheck(all, error, chance, List.copyOf(bins));
  }
}
