package humane.risk;

/**
 * Log odds turned into a probability that can be taken at its word (Platt 1999).
 *
 * @param slope above 0, so that the order of accounts stays
 */
public record Calibration(double slope, double shift) {
  public static final Calibration NONE = new Calibration(1, 0);

  public Calibration {
    if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(shift))
      throw new IllegalArgumentException("A calibration must keep the order of accounts");
  }

  public double probability(double margin) {
    return 1 / (1 + Math.exp(-(slope * margin + shift)));
  }
}
