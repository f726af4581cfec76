package humane.replytraining.learning;

import humane.replymodel.Head;
import humane.replymodel.Shapes;
import humane.replytraining.learning.Samples.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One logistic regression a meaning, over the standardised embedding and the spelling, and for what
 * protects over a few {@link HiddenUnits} too, by stochastic gradients with a step of its own for
 * every weight (AdaGrad).
 */
final class LogisticTraining {
  private static final int EPOCHS = 12;
  private static final double STEP = 0.12;

  /** How much a weight is drawn towards nought at each touch. */
  private static final double SHRINK = 2e-5;

  /** The embedding's and the spelling's say in a sum. */
  private static final double POINT_SCALE = 5;

  private static final double SHAPE_SCALE = 3;

  /** A miss costs more than a false alarm, since few of all sentences have any one meaning. */
  private static final double POSITIVE_WEIGHT = 2;

  private static final int HIDDEN_UNITS = 24;

  private LogisticTraining() {}

  /** Uncalibrated: slope 1, shift 0, thresholds at a half. */
  static Head train(Samples samples, long seed) {
    int meanings = samples.meanings().size();
    int dimensions = samples.all().getFirst().seen().point().length;
    double[] mean = new double[dimensions];
    double[] spread = new double[dimensions];
    standardise(samples.all(), mean, spread);
    float[][] points = standardised(samples.all(), mean, spread);
    float[][] pointWeights = new float[meanings][];
    float[][] shapeWeights = new float[meanings][];
    float[] biases = new float[meanings];
    Head.Hidden[] hiddens = new Head.Hidden[meanings];
    IntStream.range(0, meanings)
        .parallel()
        .forEach(
            meaning -> {
              SplittableRandom random = new SplittableRandom(seed + meaning);
              boolean protective = Fitting.PROTECTIVE.contains(samples.meanings().get(meaning));
              One one = new One(dimensions, protective ? HIDDEN_UNITS : 0, random);
              one.learn(samples.all(), points, meaning, random);
              hiddens[meaning] = one.hidden.unscaled(mean, spread);
              biases[meaning] = one.unscaledBias(mean, spread);
              pointWeights[meaning] = one.unscaledPoints(spread);
              shapeWeights[meaning] = one.unscaledShapes();
            });
    Head.Calibration[] calibrations = new Head.Calibration[meanings];
    Arrays.fill(calibrations, new Head.Calibration(1, 0));
    double[] thresholds = new double[meanings];
    Arrays.fill(thresholds, 0.5);
    return new Head(
        samples.meanings(),
        pointWeights,
        shapeWeights,
        biases,
        hiddens,
        calibrations,
        thresholds,
        thresholds);
  }

  private static void standardise(List<Sample> samples, double[] mean, double[] spread) {
    for (Sample sample : samples)
      for (int at = 0; at < mean.length; at++) mean[at] += sample.seen().point()[at];
    for (int at = 0; at < mean.length; at++) mean[at] /= samples.size();
    for (Sample sample : samples)
      for (int at = 0; at < mean.length; at++) {
        double off = sample.seen().point()[at] - mean[at];
        spread[at] += off * off;
      }
    for (int at = 0; at < mean.length; at++)
      spread[at] = Math.sqrt(spread[at] / samples.size()) * Math.sqrt(mean.length) / POINT_SCALE;
  }

  private static float[][] standardised(List<Sample> samples, double[] mean, double[] spread) {
    float[][] points = new float[samples.size()][mean.length];
    for (int place = 0; place < points.length; place++)
      for (int at = 0; at < mean.length; at++)
        points[place][at] =
            (float) ((samples.get(place).seen().point()[at] - mean[at]) / spread[at]);
    return points;
  }

  /** The weights of one meaning while they are learned. */
  private static final class One {
    private final double[] pointWeights;
    private final double[] pointSquares;
    private final double[] shapeWeights = new double[Shapes.BUCKETS];
    private final double[] shapeSquares = new double[Shapes.BUCKETS];
    private double bias;
    private double biasSquare = 1e-3;
    private final HiddenUnits hidden;

    One(int dimensions, int units, SplittableRandom random) {
      hidden = new HiddenUnits(units, dimensions, random);
      pointWeights = new double[dimensions];
      pointSquares = new double[dimensions];
      Arrays.fill(pointSquares, 1e-3);
      Arrays.fill(shapeSquares, 1e-3);
    }

    void learn(List<Sample> samples, float[][] points, int meaning, SplittableRandom random) {
      int[] order = IntStream.range(0, samples.size()).toArray();
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        for (int at = order.length - 1; at > 0; at--) {
          int other = random.nextInt(at + 1);
          int swapped = order[at];
          order[at] = order[other];
          order[other] = swapped;
        }
        for (int place : order)
          step(points[place], samples.get(place), samples.get(place).has()[meaning]);
      }
    }

    private void step(float[] point, Sample sample, boolean has) {
      int[] shapes = sample.seen().shapes();
      double weight = shapes.length == 0 ? 0 : SHAPE_SCALE / Math.sqrt(shapes.length);
      double sum = bias + hidden.sum(point);
      for (int at = 0; at < point.length; at++) sum += pointWeights[at] * point[at];
      for (int shape : shapes) sum += shapeWeights[shape] * weight;
      double probability = 1 / (1 + Math.exp(-sum));
      double error = (has ? (probability - 1) * POSITIVE_WEIGHT : probability) * sample.weight();
      if (Math.abs(error) < 1e-4) return;
      hidden.step(point, error);
      for (int at = 0; at < point.length; at++) {
        double gradient = error * point[at] + SHRINK * pointWeights[at];
        pointSquares[at] += gradient * gradient;
        pointWeights[at] -= STEP * gradient / Math.sqrt(pointSquares[at]);
      }
      for (int shape : shapes) {
        double gradient = error * weight + SHRINK * shapeWeights[shape];
        shapeSquares[shape] += gradient * gradient;
        shapeWeights[shape] -= STEP * gradient / Math.sqrt(shapeSquares[shape]);
      }
      biasSquare += error * error;
      bias -= STEP * error / Math.sqrt(biasSquare);
    }

    float unscaledBias(double[] mean, double[] spread) {
      double unscaled = bias;
      for (int at = 0; at < mean.length; at++) unscaled -= pointWeights[at] * mean[at] / spread[at];
      return (float) unscaled;
    }

    float[] unscaledPoints(double[] spread) {
      float[] unscaled = new float[spread.length];
      for (int at = 0; at < spread.length; at++)
        unscaled[at] = (float) (pointWeights[at] / spread[at]);
      return unscaled;
    }

    float[] unscaledShapes() {
      float[] unscaled = new float[shapeWeights.length];
      for (int at = 0; at < unscaled.length; at++)
        unscaled[at] = (float) (shapeWeights[at] * SHAPE_SCALE);
      return unscaled;
    }
  }
}
