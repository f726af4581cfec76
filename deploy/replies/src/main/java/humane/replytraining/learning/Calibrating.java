package humane.replytraining.learning;

import humane.replymodel.Head;
import humane.replytraining.learning.Samples.Sample;
import java.util.List;

/** Fits the logistic curve from sums to probabilities (Platt), by Newton's steps. */
final class Calibrating {
  private static final int STEPS = 40;

  /** Keeps the curve finite where a head is never wrong. */
  private static final double RIDGE = 1e-3;

  private Calibrating() {}

  static Head.Calibration of(List<Sample> samples, double[][] sums, int meaning) {
    long with = samples.stream().filter(sample -> sample.has()[meaning]).count();
    double high = (with + 1.0) / (with + 2.0);
    double low = 1.0 / (samples.size() - with + 2.0);
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double gradientSlope = RIDGE * (slope - 1);
      double gradientShift = 0;
      double curveSlope = RIDGE;
      double curveBoth = 0;
      double curveShift = RIDGE;
      for (int at = 0; at < samples.size(); at++) {
        double sum = sums[at][meaning];
        double probability = 1 / (1 + Math.exp(-(slope * sum + shift)));
        double off = probability - (samples.get(at).has()[meaning] ? high : low);
        double weight = Math.max(probability * (1 - probability), 1e-9);
        gradientSlope += off * sum;
        gradientShift += off;
        curveSlope += weight * sum * sum;
        curveBoth += weight * sum;
        curveShift += weight;
      }
      double determinant = curveSlope * curveShift - curveBoth * curveBoth;
      if (determinant < 1e-12) break;
      slope -= 0.7 * (curveShift * gradientSlope - curveBoth * gradientShift) / determinant;
      shift -= 0.7 * (curveSlope * gradientShift - curveBoth * gradientSlope) / determinant;
    }
    return new Head.Calibration(Math.max(slope, 0.05), shift);
  }
}
